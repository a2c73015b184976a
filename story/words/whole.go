package words

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"standoff/story/problem"
	"standoff/story/repair"
)

// Check reads a file of words as somebody has it beside their storyboards. Of a
// language that the program speaks, or a region of one, it holds what is to be
// different; of any other it is to be whole. It reports what is wrong, what is missing
// and, as warnings, what seems to have been left in English.
func Check(name string, text []byte) problem.Problems { return check(name, text, true) }

// CheckWhole checks a file that comes with the program, as Check does: only a region has
// anything from elsewhere.
func CheckWhole(name string, text []byte) problem.Problems { return check(name, text, false) }

// Spoken reports whether the program has words of the language, its own or those
// of one that it is a region of.
func Spoken(code string) bool {
	for _, c := range chain(language.Make(code)) {
		if own(c) != nil {
			return true
		}
	}
	return false
}

// check reads a file to which those that come with the program are added, its own
// language among them where it is an addition.
func check(name string, text []byte, addition bool) problem.Problems {
	f, problems := Read(name, text)
	if f == nil {
		return problems
	}
	doc := repair.Open(name, text)
	var parents []*File
	named := f.name() != ""
	for _, code := range chain(f.Tag) {
		if p := own(code); p != nil && (addition || code != f.Code) {
			parents = append(parents, p)
			named = named || addition
		}
	}
	for _, k := range f.Missing(parents...) {
		section, key, _ := strings.Cut(k.Name, ".")
		problems = append(problems, doc.Problem(problem.MissingKey, doc.Key(section),
			"[%s] lacks %s%s: write %s", section, key, k.asRemark(), k.example(f)))
	}
	if !named {
		problems = append(problems, doc.Problem(problem.MissingKey, doc.Key("about"),
			`[about] lacks name, what the language calls itself: write name = "Español"`))
	}
	if !f.english() {
		problems = append(problems, f.untranslated(doc)...)
	}
	problems.Sort()
	return problems
}

// example returns how the key is written in the file's language.
func (k *Key) example(f *File) string {
	_, last, _ := strings.Cut(k.Name, ".")
	if k.Forms == byNumber {
		return (&reader{file: f}).pattern(last)
	}
	return last + ` = "…"`
}

// manyLetters is from how many letters on words are not alike in two languages by
// chance.
const manyLetters = 12

// untranslated warns of words that are the English ones.
func (f *File) untranslated(doc *repair.Document) (problems problem.Problems) {
	english := own(fallback).Texts
	for _, path := range sortedKeys(f.Texts) {
		text := f.Texts[path]
		letters := strings.Map(func(c rune) rune {
			if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
				return c
			}
			return -1
		}, bare(text))
		if text == english[path] && utf8.RuneCountInString(letters) >= manyLetters {
			p := doc.Problem(problem.WrongWord, doc.Value(path), "%q is still English: translate it", text)
			p.Warning = true
			problems = append(problems, p)
		}
	}
	return problems
}
