"""Reads a JSON list of feeds from stdin with Debian's feedparser; writes what it found of each to stdout."""

import datetime
import json
import sys

import feedparser


def iso(parsed):
    return datetime.datetime(*parsed[:6]).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def enclosure(entry):
    (one,) = entry.enclosures
    return {"url": one.href, "length": int(one.length), "type": one.type}


def item(entry):
    # It keeps the last of several tags of one name, so transcripts and people are not asked of it; of itunes:explicit it knows "yes" alone.
    return {
        "title": entry.title,
        "guid": entry.id,
        "link": entry.link,
        "published": iso(entry.published_parsed),
        "enclosure": enclosure(entry),
        "durationSeconds": int(entry.itunes_duration),
        "chaptersAddress": entry.podcast_chapters["url"],
        "chapterTitles": [chapter["title"] for chapter in entry.psc_chapters["chapters"]],
    }


def read(xml):
    found = feedparser.parse(xml.encode())
    feed = found.feed
    return {
        "wellFormed": not found.bozo,
        "channel": {
            "title": feed.title,
            "address": next(link.href for link in feed.links if link.rel == "self"),
            "link": feed.link,
            "language": feed.language,
            "image": feed.image.href,
            "guid": feed.podcast_guid,
            "blocked": bool(feed.get("itunes_block")) and feed.get("podcast_block") == "yes",
        },
        "items": [item(entry) for entry in found.entries],
    }


json.dump([read(xml) for xml in json.load(sys.stdin)], sys.stdout)
