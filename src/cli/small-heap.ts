// What Node is started with where thousands of briefings are published piece by piece.

/**
 * Flags of V8. Where a machine has much memory it lets what is done with pile up to several times what is in use; so young values get
 * some 12 MB instead of up to 128, and old ones are looked through once they have grown by a fifth.
 */
export const SMALL_HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=20'] as const

/**
 * Variables of the environment. The C library keeps what each of many threads gave back for that thread; two shares will do. Others than
 * glibc know no such setting.
 */
export const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' } as const
