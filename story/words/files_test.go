package words

import (
	"regexp"
	"strings"
	"testing"
)

// TestFiles holds every file to what a file has to be. One language alone:
//
//	go test ./story/words -run Files/de
func TestFiles(t *testing.T) {
	for _, code := range Languages() {
		t.Run(code, func(t *testing.T) {
			for _, p := range CheckWhole("languages/"+code+".toml", text(code)) {
				t.Errorf("%v\n%s", p, p.Excerpt())
			}
		})
	}
}

// TestGradesPromiseNoName holds that no language says of a source that its name
// is given: of some it is only said what they are, a leaflet or a neighbour. The
// stems are those of words for naming.
func TestGradesPromiseNoName(t *testing.T) {
	for code, stem := range map[string]string{
		"af": "genoem", "az": "adı", "be": "назван", "bn": "নাম", "cy": "enwi", "de": "genannt", "el": "κατονομ",
		"en": "named", "et": "nimeta", "fa": "نام", "fi": "nimetty", "fil": "pangalan", "fo": "nevnd", "fr": "nommé",
		"hu": "megnevez", "is": "nefnd", "it": "nominat", "kk": "аталған", "km": "ឈ្មោះ", "kn": "ಹೆಸರ", "lb": "genannt",
		"mn": "нэр", "mt": "ssemma", "ne": "नाम", "nl": "genoemd", "pt": "identificad", "ru": "назван", "sl": "imenuj",
		"uk": "назван", "vi": "tên",
	} {
		for _, grade := range []string{"reported", "claimed"} {
			if said := In(code).Texts["sure-means."+grade]; strings.Contains(said, stem) {
				t.Errorf("%s: %s means %q, and some sources have no name", code, grade, said)
			}
		}
	}
}

// TestNoLatinWordsElsewhere holds that a language of another script says nothing in
// Latin letters: its readers would meet an English word. Only what one types is so.
func TestNoLatinWordsElsewhere(t *testing.T) {
	latin := regexp.MustCompile(`[A-Za-z]+`)
	names := regexp.MustCompile(`\{\w+\}|standoff serve story\.toml`)
	for _, code := range Languages() {
		b := In(code)
		if latin.MatchString(b.Texts["about.name"]) {
			continue
		}
		for key, text := range b.Texts {
			section, _, _ := strings.Cut(key, ".")
			if section == "about" || section == "number" || b.English[key] {
				continue
			}
			if w := latin.FindString(names.ReplaceAllString(text, "")); w != "" {
				t.Errorf("%s: %s says %q: %q", code, key, w, text)
			}
		}
	}
}
