package words

import (
	"strings"
	"unicode/utf8"

	"standoff/story"
)

// Check reads a file of words that is to be whole: by itself or, for a region,
// with what the language has that it belongs to. It tells what is wrong, what is
// missing and, as warnings, what seems to have been left in English.
func Check(name string, text []byte) story.Problems {
	f, problems := Read(name, text)
	if f == nil {
		return problems
	}
	doc, _ := story.ReadTOML(name, text)
	var parents []*File
	for _, code := range chain(f.Tag) {
		if p := own(code); p != nil && code != f.Code {
			parents = append(parents, p)
		}
	}
	for _, k := range f.Missing(parents...) {
		section, key, _ := strings.Cut(k.Name, ".")
		problems = append(problems, doc.Problem(story.MissingKey, doc.Key(section),
			"[%s] lacks %s%s: write %s", section, key, k.asRemark(), k.example(f)))
	}
	if f.name() == "" {
		problems = append(problems, doc.Problem(story.MissingKey, doc.Key("about"),
			`[about] lacks name, what the language calls itself: write name = "Español"`))
	}
	if !f.english() {
		problems = append(problems, f.untranslated(doc)...)
	}
	problems.Sort()
	return problems
}

// example is how the key is written in the file's language.
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
func (f *File) untranslated(doc *story.TOML) (problems story.Problems) {
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
			p := doc.Problem(story.WrongWord, doc.Value(path), "%q is still English: translate it", text)
			p.Warning = true
			problems = append(problems, p)
		}
	}
	return problems
}
