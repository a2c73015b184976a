package raster

import (
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"standoff/scene/picture"
)

// A writing is a way of writing: which letters, and which fonts have them.
type writing struct {
	name    string // "Chinese", as in "the Chinese letters"
	script  language.Script
	langs   string // that alone use it so, "ja"; "" is any
	noto    string // Google's font, which is for all systems
	debian  string // the package that it is in
	mac     string // the font that comes with macOS
	windows string // the font that comes with Windows
}

const (
	core = "fonts-noto-core"
	cjk  = "fonts-noto-cjk"
)

// writings are those of all languages in which a story can be told, and of
// their neighbours. What belongs to a language stands above what belongs to any.
var writings = []writing{
	{"Latin", language.Latin, "", "Noto Sans", core, "Helvetica Neue", "Segoe UI"},
	{"Greek", language.Greek, "", "Noto Sans", core, "Helvetica Neue", "Segoe UI"},
	{"Cyrillic", language.Cyrillic, "", "Noto Sans", core, "Helvetica Neue", "Segoe UI"},
	{"Armenian", language.Armenian, "", "Noto Sans Armenian", core, "Mshtakan", "Segoe UI"},
	{"Georgian", language.Georgian, "", "Noto Sans Georgian", core, "Arial Unicode MS", "Segoe UI"},
	{"Hebrew", language.Hebrew, "", "Noto Sans Hebrew", core, "Arial Hebrew", "Segoe UI"},
	{"Urdu", language.Arabic, "ur", "Noto Nastaliq Urdu", core, "Noto Nastaliq Urdu", "Urdu Typesetting"},
	{"Arabic", language.Arabic, "", "Noto Sans Arabic", core, "Geeza Pro", "Segoe UI"},
	{"Ethiopic", language.Ethiopic, "", "Noto Sans Ethiopic", core, "Kefa", "Ebrima"},
	{"Devanagari", language.Devanagari, "", "Noto Sans Devanagari", core, "Kohinoor Devanagari", nirmala},
	{"Bengali", language.Bengali, "", "Noto Sans Bengali", core, "Kohinoor Bangla", nirmala},
	{"Gurmukhi", language.Gurmukhi, "", "Noto Sans Gurmukhi", core, "Mukta Mahee", nirmala},
	{"Gujarati", language.Gujarati, "", "Noto Sans Gujarati", core, "Kohinoor Gujarati", nirmala},
	{"Odia", language.Oriya, "", "Noto Sans Oriya", core, "Oriya Sangam MN", nirmala},
	{"Tamil", language.Tamil, "", "Noto Sans Tamil", core, "Tamil Sangam MN", nirmala},
	{"Telugu", language.Telugu, "", "Noto Sans Telugu", core, "Kohinoor Telugu", nirmala},
	{"Kannada", language.Kannada, "", "Noto Sans Kannada", core, "Kannada Sangam MN", nirmala},
	{"Malayalam", language.Malayalam, "", "Noto Sans Malayalam", core, "Malayalam Sangam MN", nirmala},
	{"Sinhala", language.Sinhala, "", "Noto Sans Sinhala", core, "Sinhala Sangam MN", nirmala},
	{"Thai", language.Thai, "", "Noto Sans Thai", core, "Thonburi", leelawadee},
	{"Lao", language.Lao, "", "Noto Sans Lao", core, "Lao Sangam MN", leelawadee},
	{"Khmer", language.Khmer, "", "Noto Sans Khmer", core, "Khmer Sangam MN", leelawadee},
	{"Burmese", language.Myanmar, "", "Noto Sans Myanmar", core, "Myanmar Sangam MN", "Myanmar Text"},
	{"Tibetan", language.Tibetan, "", "Noto Serif Tibetan", core, "Kailasa", "Microsoft Himalaya"},
	{"Japanese", language.Han, "ja", "Noto Sans CJK JP", cjk, "Hiragino Sans", "Yu Gothic"},
	{"Korean", language.Han, "ko", "Noto Sans CJK KR", cjk, "Apple SD Gothic Neo", "Malgun Gothic"},
	{"Chinese", language.Han, "zh-hant zh-tw", "Noto Sans CJK TC", cjk, "PingFang TC", "Microsoft JhengHei"},
	{"Chinese", language.Han, "zh-hk", "Noto Sans CJK HK", cjk, "PingFang HK", "Microsoft JhengHei"},
	{"Chinese", language.Han, "", "Noto Sans CJK SC", cjk, "PingFang SC", "Microsoft YaHei"},
	{"Chinese", language.Bopomofo, "", "Noto Sans CJK TC", cjk, "PingFang TC", "Microsoft JhengHei"},
	{"Japanese", language.Hiragana, "", "Noto Sans CJK JP", cjk, "Hiragino Sans", "Yu Gothic"},
	{"Japanese", language.Katakana, "", "Noto Sans CJK JP", cjk, "Hiragino Sans", "Yu Gothic"},
	{"Korean", language.Hangul, "", "Noto Sans CJK KR", cjk, "Apple SD Gothic Neo", "Malgun Gothic"},
}

const (
	nirmala    = "Nirmala UI"
	leelawadee = "Leelawadee UI"
)

// signs are of no script: arrows, currencies, emoji.
var signs = writing{"other", language.Common, "", "Noto Sans Symbols", core, "Apple Symbols",
	"Segoe UI Symbol"}

// writingOf returns how the script is written in a language.
func writingOf(s language.Script, lang string) writing {
	lang = strings.ToLower(lang)
	for _, w := range writings {
		if w.script == s && (w.langs == "" || slices.Contains(strings.Fields(w.langs), lang)) {
			return w
		}
	}
	return signs
}

// languageOf returns the language that a shaper is told for letters of a script: lang, the
// story's, whatever the script is; where it is not known, Arabic for Arabic letters, else
// English.
func languageOf(lang string, s language.Script) string {
	switch {
	case lang != "":
		return lang
	case s == language.Arabic:
		return "ar"
	}
	return "en"
}

// familiesFor returns the fonts for a script, best first, by the names under which
// fonts are indexed.
func familiesFor(s language.Script, lang string) []string {
	w := writingOf(s, lang)
	if !s.Strong() { // brackets and stops look like the letters around them
		if by := scriptsOf(lang); len(by) > 0 {
			w = writingOf(by[0], lang)
		}
	}
	names := []string{w.noto, w.mac, w.windows, "Noto Sans"}
	for i, name := range names {
		names[i] = font.NormalizeFamily(name)
	}
	return names
}

// scriptsOf returns the scripts of languages whose stops and brackets are not those
// of the Latin script.
func scriptsOf(lang string) []language.Script {
	switch primary, _, _ := strings.Cut(lang, "-"); primary {
	case "zh", "ja", "ko":
		return []language.Script{language.Han}
	}
	return nil
}

// rare are letters of languages whose alphabet the Go fonts may lack: a word
// half in one font and half in another is worse than all of it in another.
var rare = map[string]string{
	"az": "əƏ", "cy": "ẁẃẅỳŵŷ", "eo": "ĉĝĥĵŝŭ", "gn": "ẽĩũỹ", "ha": "ɓɗƙƴ", "kk": "әғқңөұүһ",
	"mn": "өү", "vi": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư", "yo": "ẹọṣ",
}

var lacking sync.Map // of languages, whether the Go fonts can't write them

// ours reports whether the Go fonts have the alphabet of the language, as far as
// it is of their scripts.
func ours(lang string) bool {
	letters, ok := rare[lang]
	if !ok {
		return true
	}
	has, ok := lacking.Load(lang)
	if !ok {
		has = faceOf(picture.Font{}).covers(letters)
		lacking.Store(lang, has)
	}
	return has.(bool)
}

// alphabetic reports whether the script is one of the Go fonts.
func alphabetic(s language.Script) bool {
	return s == language.Latin || s == language.Greek || s == language.Cyrillic || !s.Strong()
}

// unseen reports whether the letter has no look of its own: joiners, marks of
// direction, places where a line may break.
func unseen(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\ufeff', r == '\u180e', r < ' ':
		return true
	case r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e',
		r >= '\u2060' && r <= '\u206f', r >= '\ufe00' && r <= '\ufe0f', r >= 0xe0000 && r < 0xe0fff:
		return true
	}
	return false
}

// wide reports whether the letter is as wide as it is high.
func wide(r rune) bool { return picture.Wide(r) }
