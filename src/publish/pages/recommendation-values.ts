import type { Recommendation } from '../facts/recommendations.ts'

/** What the page shows of the recommendations: each in full, once, and an index of them by the agency that is asked. */
export const recommendationValues = (recommendations: readonly Recommendation[]) => {
  const numbered = recommendations.map((recommendation, index) => ({
    ...recommendation,
    id: `recommendation-${index + 1}`,
    name: recommendation.label === '' ? `Recommendation ${index + 1}` : recommendation.label,
  }))
  const agencies = [...new Set(numbered.flatMap((one) => one.agencies))].sort()
  return {
    recommendations: numbered,
    askedOf: agencies.map((name) => ({
      name: name.charAt(0).toUpperCase() + name.slice(1),
      recommendations: numbered.filter((one) => one.agencies.includes(name)),
    })),
  }
}
