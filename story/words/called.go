package words

import (
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"standoff/story/spell"
)

// noLanguages are codes of BCP 47 that stand for no one language: none that has
// a code, several, and none at all.
var noLanguages = map[string]bool{"und": true, "mis": true, "mul": true, "zxx": true}

// namesFrom is from how many letters on a name may have a slip of the pen: shorter
// ones are like too many others.
const namesFrom = 5

// codeOf returns the code of the language that is called so, in English or by
// those who speak it: "el" for "Greek" and for "ελληνικά". It is "" where none is.
func codeOf(name string) string {
	name = strings.ToLower(name)
	codes := called()
	if code := codes[name]; code != "" || utf8.RuneCountInString(name) < namesFrom {
		return code
	}
	return codes[spell.Nearest(name, sortedKeys(codes))]
}

// called returns the codes of languages by their names, in small letters. They are
// collected once, when somebody has written a name.
func called() map[string]string {
	calls.Do(func() { calls.codes = collectNames() })
	return calls.codes
}

var calls struct {
	sync.Once
	codes map[string]string
}

// collectNames returns the codes of languages by their names in small letters: first of those that
// the program speaks, then of all that the Unicode CLDR names.
func collectNames() map[string]string {
	codes := map[string]string{}
	add := func(name, code string) {
		if name = strings.ToLower(name); name != "" && codes[name] == "" {
			codes[name] = code
		}
	}
	for _, code := range Languages() {
		add(English(code), code)
		add(NameOf(code), code)
	}
	for _, tag := range display.Supported.Tags() {
		add(display.English.Tags().Name(tag), tag.String())
		add(display.Self.Name(tag), tag.String())
	}
	return codes
}

// notACode returns the error that a code is none, with the one that was probably meant.
func notACode(code string) error {
	to := slips[strings.ToLower(code)]
	if to == "" {
		to = codeOf(code)
	}
	base, _, _ := strings.Cut(strings.ToLower(code), "-")
	if to == "" {
		to = slips[base]
	}
	if first, err := language.ParseBase(base); to == "" && err == nil && !noLanguages[base] {
		to = first.String()
	}
	if to == "" {
		return fmt.Errorf("%q is not a language code, such as en, es, pt-BR or zh-Hans: "+
			"standoff words lists those that the program speaks", code)
	}
	return fmt.Errorf("%q is not a language code; did you mean %q (%s)?", code, to, native(to))
}

// Private returns a warning for a code that is for private use, and "" for all others.
func Private(code string) string {
	base, _ := language.Make(code).Base()
	if base.IsPrivateUse() || strings.HasPrefix(code, "x-") {
		return fmt.Sprintf("%q is a code for private use: no browser or screen reader knows which language it stands for",
			code)
	}
	return ""
}
