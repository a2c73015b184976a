package raster

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"
	"standoff/scene/picture"
)

// A Gap is letters that no font of this machine has: where they stand, pictures
// of this package show boxes.
type Gap struct {
	Script  string // whose they are: "Chinese"
	Letters string // a few of them
	Remedy  string // which fonts have them, for each system
}

// String returns what is missing and what helps.
func (g Gap) String() string {
	return fmt.Sprintf("no font on this machine has the %s letters %s, so that cards and frames show boxes: %s",
		g.Script, g.Letters, g.Remedy)
}

// someLetters are enough to find them in the story.
const someLetters = 5

// Gaps returns the letters of words in a language that no font has, script by script.
func Gaps(words, lang string) []Gap {
	var scripts []string
	letters := map[string][]string{}
	remedy := map[string]string{}
	for _, bold := range []bool{false, true} {
		f := picture.Font{Size: 16, Bold: bold, Lang: lang}
		for _, p := range settingOf(words, f).parts {
			if !p.missing {
				continue
			}
			name, help := p.help()
			if !slices.Contains(scripts, name) {
				scripts = append(scripts, name)
			}
			if one := string(p.words); !slices.Contains(letters[name], one) {
				letters[name] = append(letters[name], one)
			}
			remedy[name] = help
		}
	}
	var all []Gap
	for _, name := range scripts {
		l := letters[name]
		g := Gap{Script: name, Letters: strings.Join(l[:min(len(l), someLetters)], " "), Remedy: remedy[name]}
		if len(l) > someLetters {
			g.Letters += " …"
		}
		all = append(all, g)
	}
	return all
}

// help returns what the missing letter's script is called, and which fonts have it.
func (p *piece) help() (script, remedy string) {
	s := firstScript(p.words)
	w := writingOf(s, p.lang)
	if w == signs && s.Strong() {
		w.name = unicodeName(p.words)
		w.noto = "Noto Sans " + w.name
	}
	return w.name, fmt.Sprintf("sudo apt-get install %s, or on macOS %s, on Windows %s, "+
		"which come with them; else %s from fonts.google.com/noto", w.debian, w.mac, w.windows, w.noto)
}

// unicodeName returns what Unicode calls the script of the first letter that has one.
func unicodeName(letters []rune) string {
	for _, r := range letters {
		if !language.LookupScript(r).Strong() {
			continue
		}
		for name, table := range unicode.Scripts {
			if unicode.Is(table, r) {
				return strings.ReplaceAll(name, "_", " ")
			}
		}
	}
	return signs.name
}
