// Package spell finds the word that somebody meant who wrote another one: by what people
// say every day, and by how few letters have to be changed. Package author calls it for
// messages, and package words; it never corrects anything by itself. It is all in this
// file.
package spell

import (
	"slices"
	"strings"
)

// Nearest returns the word that wrong is most likely a slip of, or "".
func Nearest(wrong string, words []string) string {
	if len(wrong) > 60 {
		return ""
	}
	low := strings.ToLower(wrong)
	if to := meaning(low, words); to != "" {
		return to
	}
	if stem, ok := strings.CutSuffix(low, "ing"); ok { // what people are doing
		for _, w := range words {
			if w == stem || w == stem+"e" {
				return w
			}
		}
	}
	best, least := "", 1+max(1, min(3, len(low)/3))
	for _, w := range words {
		if d := distance(low, w); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance returns how many letters have to be changed, added, dropped or swapped
// with their neighbour to turn one word into the other.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before, last []int
	row := make([]int, len(t)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		before, last, row = last, row, make([]int, len(t)+1)
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(t)]
}

// Known returns the word that an everyday word stands for, or that a word is but for one
// letter, or "". It is for lists where a word that only looks alike would say something
// else of somebody: a priest is no press.
func Known(wrong string, words []string) string {
	low := strings.ToLower(wrong)
	if to := meaning(low, words); to != "" || len(wrong) > 60 {
		return to
	}
	for _, w := range words {
		if distance(low, w) <= 1 {
			return w
		}
	}
	return ""
}

// meaning returns the word of a list that an everyday word stands for, or "".
func meaning(low string, words []string) string {
	for _, to := range strings.Fields(everyday[low]) {
		if slices.Contains(words, to) {
			return to
		}
	}
	return ""
}

// everyday are the words that people write, and the words of the language
// that they mean; where several are given, the first on the list at hand.
var everyday = map[string]string{
	"mp": "deputy", "mps": "deputy", "senator": "deputy", "congressman": "deputy",
	"congresswoman": "deputy", "politician": "deputy", "legislator": "deputy",
	"lawmaker": "deputy", "councillor": "deputy",
	"journalist": "press", "reporter": "press", "photographer": "press", "media": "press",
	"cameraman": "press", "camera": "press microphone", "protester": "civilian",
	"demonstrator": "civilian", "marcher": "civilian", "supporter": "civilian",
	"citizen": "civilian", "person": "civilian", "people": "civilian who", "man": "civilian",
	"woman": "civilian", "student": "civilian", "passenger": "civilian",
	"army": "soldier", "troops": "soldier",
	"military": "soldier", "policeman": "police", "cop": "police",
	"riot-police": "police", "minister": "official", "president": "official",
	"manager": "official", "director": "official", "boss": "official", "magistrate": "judge",
	"kid": "child", "children": "child", "pupil": "child", "boy": "child", "girl": "child",
	"disabled": "wheelchair", "wheelchair-user": "wheelchair", "clerk": "official", "mayor": "official", "ambassador": "diplomat",
	"envoy": "diplomat", "doctor": "medic", "nurse": "medic", "paramedic": "medic",
	"fireman": "firefighter", "labourer": "worker", "laborer": "worker", "staff": "worker",
	"grass": "lawn", "park": "lawn", "road": "street", "asphalt": "street", "indoor": "floor",
	"room": "floor", "inside": "floor", "stone": "paving", "pavement": "paving",
	"plaza": "paving", "square": "paving rectangle", "soil": "earth", "dirt": "earth",
	"sand": "earth", "river": "water", "sea": "water", "lake": "water",
	"lectern": "podium", "rostrum": "podium", "pulpit": "podium", "stage": "platform",
	"lorry": "truck", "coach": "bus", "automobile": "car", "taxi": "car", "jeep": "car",
	"ship": "boat", "pillar": "column", "banner": "sign", "mic": "microphone", "tv": "screen",
	"barricade": "barrier", "ballotbox": "ballot-box", "urn": "ballot-box", "monument": "statue",
	"house": "building", "houses": "building", "block": "building", "tower": "building",
	"circle": "round ring", "oval": "round", "rect": "rectangle", "semicircle": "half-round",
	"arc": "half-ring", "semi-circle": "half-ring", "rank": "line", "ranks": "lines",
	"row": "line rows", "group": "crowd", "file": "column", "corridor": "lane",
	"fast": "run", "quick": "run", "slowly": "slow", "normal": "walk", "running": "run",
	"red": "wine", "purple": "plum", "violet": "plum", "green": "olive", "yellow": "amber",
	"orange": "amber", "gray": "slate", "grey": "slate", "black": "slate", "white": "stone",
	"brown": "wine", "cyan": "teal", "turquoise": "teal", "navy": "blue",
	"up": "top", "above": "top", "north": "top", "down": "bottom", "below": "bottom",
	"south": "bottom", "west": "left", "east": "right", "front": "bottom", "back": "top",
	"middle": "center", "centre": "center", "walk": "go", "move": "go", "goto": "go",
	"exit": "leave", "action": "do", "close": "shut closed", "closed": "shut", "shut": "closed", "facing": "face",
	"shout": "chant", "yell": "chant", "speech": "speak", "talk": "speak", "sitting": "sit",
	"standing": "stand", "record": "film", "applaud": "clap", "hands-up": "raise",
	"gun": "shot", "gunshot": "shot", "gunfire": "shot", "explosion": "blast", "bomb": "blast",
	"sure": "established", "certain": "established", "confirmed": "established",
	"true": "established", "verified": "established", "maybe": "unconfirmed",
	"unknown": "unconfirmed", "rumour": "unconfirmed", "rumor": "unconfirmed",
	"alleged": "claimed", "contested": "disputed", "colour": "color", "caption": "text",
	"headline": "title", "name": "title", "type": "kind", "link": "url", "author": "by",
	"picture": "photo", "image": "photo", "film": "video", "clip": "video", "article": "report",
	"witness": "eyewitness", "interview": "statement", "press-release": "statement",
	"goes": "go", "enter": "go", "enters": "go", "come": "go", "comes": "go", "arrive": "go",
	"leaves": "leave", "exits": "leave", "stands": "at", "is": "at", "does": "do",
	"webcam": "video", "cctv": "video", "footage": "video", "stream": "video",
	"livestream": "video", "photograph": "photo", "newspaper": "report", "minutes": "document",
	"record-book": "document", "letter": "document", "email": "document",
	"concrete": "paving", "tarmac": "street", "gravel": "earth", "harbour": "water",
	"carpet": "floor", "sailor": "worker", "crew": "worker", "driver": "worker",
	"builder": "worker", "miner": "worker", "teacher": "civilian", "in": "at",
	"position": "at", "place": "at", "where": "at", "to": "go", "speed": "pace",
	"duration": "take", "delay": "after", "via": "through", "formation": "as",
}
