package words

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// chain returns the codes of the files that a language has its words from, nearest
// first: es-MX, es-419, es.
func chain(tag language.Tag) []string {
	var codes []string
	for t := tag; t != language.Und; t = t.Parent() {
		codes = append(codes, t.String())
		// Chinese and Serbian go by their script, and Bokmål is what Norwegian means.
		base, _ := t.Base()
		script, _ := t.Script()
		switch parent := t.Parent(); {
		case base.String() == "nb":
			codes = append(codes, "no")
		case parent == language.Und:
			codes = append(codes, base.String()+"-"+script.String())
			if likely, _ := language.Make(base.String()).Script(); likely == script {
				codes = append(codes, base.String())
			}
		}
	}
	return codes
}

// Tag reads a language's code. It fails when there is no such language, and when
// the code is written in another way than BCP 47 does; the error says how.
func Tag(code string) (language.Tag, error) {
	tag, err := language.Parse(code)
	if base, _, _ := strings.Cut(strings.ToLower(code), "-"); err != nil || tag == language.Und || noLanguages[base] {
		return tag, notACode(code)
	}
	if tag.String() != code {
		return tag, fmt.Errorf("write %q for %s, not %q", tag, English(tag.String()), code)
	}
	if region, confidence := tag.Region(); confidence == language.Exact && !region.IsCountry() && !region.IsGroup() {
		return tag, fmt.Errorf("%q is not a language code: there is no country %s", code, region)
	}
	return tag, nil
}

// English returns what a language is called in English: "Brazilian Portuguese".
func English(code string) string {
	if code == "sr-Latn" { // the tables still call it Serbo-Croatian
		return "Serbian (Latin)"
	}
	if s := display.English.Tags().Name(language.Make(code)); s != "" {
		return s
	}
	return code
}

// NameOf returns what a language calls itself: "Español" for es.
func NameOf(code string) string {
	tag := language.Make(code)
	for _, c := range chain(tag) {
		if f := own(c); f != nil && f.Texts[nameKey] != "" && (c == code || !regional(tag)) {
			return f.Texts[nameKey]
		}
	}
	return native(code)
}

// native returns what the Unicode CLDR says that a language calls itself.
func native(code string) string {
	if s := display.Self.Name(language.Make(code)); s != "" {
		return Capital(code, s)
	}
	return English(code)
}

// regional reports whether the code names a country, or part of the world.
func regional(tag language.Tag) bool {
	_, confidence := tag.Region()
	return confidence == language.Exact
}

// leftward are the scripts that run from right to left.
var leftward = map[string]bool{"Arab": true, "Hebr": true, "Thaa": true, "Syrc": true, "Nkoo": true,
	"Adlm": true, "Rohg": true, "Mand": true, "Samr": true}

// Leftward reports whether the language is read from right to left.
func Leftward(code string) bool {
	script, _ := language.Make(code).Script()
	return leftward[script.String()]
}

// Direction returns the direction in which the language is read, as HTML writes it:
// "ltr" or "rtl".
func Direction(code string) string {
	if Leftward(code) {
		return "rtl"
	}
	return "ltr"
}

// slips are codes of countries, and others that people write for a language; its
// names need not be here, see codeOf.
var slips = map[string]string{
	"sp": "es", "esp": "es", "ve": "es", "mx": "es",
	"gb": "en", "uk-en": "en", "us": "en", "gr": "el", "jp": "ja", "jap": "ja", "cn": "zh-Hans", "tw": "zh-Hant",
	"ch": "zh-Hans", "ua": "uk", "br": "pt-BR", "dk": "da", "cz": "cs", "se": "sv", "kr": "ko", "ir": "fa",
	"il": "he", "vn": "vi", "chinese": "zh-Hans", "al": "sq",
	"rs": "sr", "ba": "bs", "ee": "et", "by": "be", "ge": "ka", "am-am": "hy", "ar-arm": "hy",
}

// Known knows the languages of the world, for whoever reads a storyboard.
type Known struct{}

// Fault returns what is wrong with a language's code, or "".
func (Known) Fault(code string) string {
	if _, err := Tag(code); err != nil {
		return err.Error()
	}
	return ""
}

// English returns what a language is called in English.
func (Known) English(code string) string { return English(code) }
