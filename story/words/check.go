package words

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standoff/story/problem"
)

var brace = regexp.MustCompile(`\{[^{}]*\}`)

// text takes a text, or says what is wrong with it.
func (r *reader) text(k *Key, path, text string) {
	at := path
	_, last, _ := strings.Cut(path, ".")
	holds, may := strings.Fields(k.Holds), strings.Fields(k.May)
	switch {
	case text == "" && k.Mark:
	case strings.TrimSpace(text) == "" && !k.Mark:
		r.say(problem.EmptyText, at, "%s is empty: write %s = \"…\"%s%s", last, lastPart(path), k.asRemark(), k.orNone(path))
	case strings.TrimSpace(text) != text && !k.Mark:
		r.say(problem.WrongSign, at, "%s begins or ends with a space: take it out", last)
	case strings.IndexFunc(text, unseen) >= 0:
		r.say(problem.UnseenLetter, at, "%s holds a character that cannot be seen, or a line break: take it out", last)
	case utf8.RuneCountInString(bare(text)) > k.Letters:
		r.say(problem.TextTooLong, at, "%s has %d letters: there is room for %d", last,
			utf8.RuneCountInString(bare(text)), k.Letters)
	}
	for _, name := range holds {
		if !strings.Contains(text, name) {
			r.say(problem.MissingKey, at, "%s lacks %s, which the program fills in: it holds %s", last, name, list(holds))
		}
	}
	for _, name := range brace.FindAllString(text, -1) {
		if !slices.Contains(holds, name) && !slices.Contains(may, name) {
			r.say(problem.UnknownKey, at, "%s cannot hold %s%s", last, name, can(append(holds, may...)))
		}
	}
	if strings.ContainsAny(brace.ReplaceAllString(text, ""), "{}") {
		r.say(problem.StrayBracket, at, "%s has a brace too many or too few", last)
	}
	r.closed(path, text)
	r.file.Texts[path] = text
}

// closed checks the few keys that take only some words.
func (r *reader) closed(path, text string) {
	at := path
	switch path {
	case "number.numerals":
		if digits[text] == "" {
			r.say(problem.WrongWord, at, "there are no digits %q: write %s", text, list(sortedKeys(digits)))
		}
	case "number.from":
		if n, err := strconv.Atoi(text); err != nil || n < 4 || n > 5 {
			r.say(problem.WrongWord, at, `from is "4" or "5": how many digits a number has that is grouped`)
		}
	case "number.groups":
		if text != "3" && text != "3-2" {
			r.say(problem.WrongWord, at, `groups is "3", for 12,345,678, or "3-2", for 1,23,45,678`)
		}
	}
}

// clock checks that a time of day says which half of the day it is, once.
func (r *reader) clock() {
	pattern, ok := r.file.Texts["date.time"]
	if !ok {
		return
	}
	at := "date.time"
	of24 := strings.Contains(pattern, "{H}") || strings.Contains(pattern, "{HH}")
	of12 := strings.Contains(pattern, "{h}") || strings.Contains(pattern, "{hh}")
	switch half := strings.Contains(pattern, "{half}"); {
	case of24 == of12:
		r.say(problem.MissingKey, at, "time needs the hour: {H} or {HH} of 24, or {h} or {hh} of 12")
	case of12 && !half:
		r.say(problem.MissingKey, at, "time has hours of 12 and needs {half}, which is am or pm")
	case of12 && r.file.Texts["date.am"] == "":
		r.say(problem.MissingKey, at, `time has {half}, and am is missing: am = "…"`)
	case of12 && r.file.Texts["date.pm"] == "":
		r.say(problem.MissingKey, at, `time has {half}, and pm is missing: pm = "…"`)
	}
}

// unseen reports whether nobody writes such a character: a control, but for the marks of
// direction and joining that scripts need.
func unseen(c rune) bool {
	return unicode.IsControl(c) || c == '\u2028' || c == '\ufeff' || c == utf8.RuneError
}

// bare returns a text without what is filled in.
func bare(text string) string { return brace.ReplaceAllString(text, "") }

// asRemark returns what the key means, in brackets: meanings are sentences, names and
// conditions, and fit into no sentence of a message.
func (k *Key) asRemark() string {
	if k.Means == "" {
		return ""
	}
	return " (" + k.Means + ")"
}

// orNone ends a remedy: a key may be left out, but none of its forms.
func (k *Key) orNone(path string) string {
	if path != k.Name {
		return ""
	}
	return ", or leave the line out"
}

// lastPart returns the name of a key, or of its form, as it stands in the file.
func lastPart(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// Missing returns the keys that the file lacks, those of sentences only if it has
// any of them; parent is a file that it may have them from, or nil.
func (f *File) Missing(parents ...*File) []Key {
	has := func(k Key) bool {
		for _, of := range append([]*File{f}, parents...) {
			if of.has(k.Name) {
				return true
			}
		}
		return false
	}
	sentences := f.sentences()
	for _, p := range parents {
		sentences = sentences || p.sentences()
	}
	var all []Key
	for _, s := range Sections {
		for _, k := range s.Keys {
			if s.Sentence && (!sentences || s.Name == "sentence-thing" && f.english()) {
				continue
			}
			if !has(k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// has reports whether the file has the key in any form.
func (f *File) has(key string) bool {
	for _, form := range []string{"", ".other", ".single"} {
		if _, ok := f.Texts[key+form]; ok {
			return true
		}
	}
	return false
}

// sentences reports whether the file has any of the sentences.
func (f *File) sentences() bool { return f.has("sentence.go") }

// english reports whether ids, which are English words, are words of the language.
func (f *File) english() bool {
	base, _ := f.Tag.Base()
	return base.String() == fallback
}

// can ends a message with the names that may stand in braces.
func can(names []string) string {
	if len(names) == 0 {
		return ": nothing is filled in there"
	}
	return ": it can hold " + list(names)
}

// examples returns numbers of the category in brackets: " (1, 21, 31 …)".
func (c category) examples() string {
	if len(c.example) == 0 {
		return ""
	}
	var all []string
	for _, n := range c.example {
		all = append(all, fmt.Sprint(n))
	}
	if c.more {
		all[len(all)-1] += " …"
	}
	return " (" + strings.Join(all, ", ") + ")"
}
