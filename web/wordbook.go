package web

import (
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strconv"
	"strings"

	"standoff/story"

	"golang.org/x/text/language"
)

// A wordbook hands out our words for a page's language and remembers those that
// it lacks. Words that are English for want of others say so where they stand: a
// screen reader would else read them by the rules of the page's language.
type wordbook struct {
	lang, dir string
	words     map[string]string
	english   map[string]bool // the keys whose words are English
	missing   map[string]bool
}

func newWordbook(lang, dir string, words map[string]string, english map[string]bool) wordbook {
	return wordbook{lang, dir, words, english, map[string]bool{}}
}

// word returns the words of a key as they stand.
func (b wordbook) word(key string) string {
	w, ok := b.words[key]
	if !ok {
		b.missing[key] = true
	}
	return w
}

// err names the words that were asked for and are not there.
func (b wordbook) err() error {
	if len(b.missing) == 0 {
		return nil
	}
	return fmt.Errorf("no words for %s", strings.Join(slices.Sorted(maps.Keys(b.missing)), ", "))
}

// said makes words from a key ready for a template, which leaves tags out where
// there can be none: in attributes and titles.
func (b wordbook) said(key, text string) any {
	if !b.english[key] || text == "" || strings.HasPrefix(key, "mark.") {
		return text
	}
	return template.HTML(`<span lang="en" dir="ltr">` + template.HTMLEscapeString(text) + `</span>`)
}

// say returns the words of a key, and how they are told apart from the page's.
func (b wordbook) say(key string) any { return b.said(key, b.word(key)) }

// stop is the full stop behind a text, or nothing behind one that ends in a mark of its
// own: a question.
func (b wordbook) stop(text string) string {
	stop := b.word("mark.stop")
	if story.Words(b.words).Ended(b.lang, text) {
		return ""
	}
	return stop
}

// tongue is what an element says that has the words of a key in an attribute.
func (b wordbook) tongue(key string) template.HTMLAttr {
	if b.english[key] {
		return ` lang="en"`
	}
	return ""
}

// fill returns the words of a key with values in the place of names in braces: pairs
// of name, value. Whole numbers are written as the language does.
func (b wordbook) fill(key string, pairs ...any) any {
	var plain, marked []string
	tags := b.english[key]
	for i, v := range pairs {
		text := b.digits(v)
		plain = append(plain, text)
		if i%2 == 0 { // a name
			marked = append(marked, text)
			continue
		}
		switch v := v.(type) {
		case template.HTML:
			marked, tags = append(marked, string(v)), true
		case string:
			marked = append(marked, b.own(key, v))
		default:
			marked = append(marked, text)
		}
	}
	pattern := b.word(key)
	if !tags {
		return fill(pattern, plain...)
	}
	text := fill(template.HTMLEscapeString(pattern), marked...)
	if b.english[key] {
		text = `<span lang="en" dir="ltr">` + text + `</span>`
	}
	return template.HTML(text)
}

// own returns a text of the page's language, marked as such among English words.
func (b wordbook) own(key, text string) string {
	escaped := template.HTMLEscapeString(text)
	if !b.english[key] {
		return escaped
	}
	return `<span lang="` + template.HTMLEscapeString(b.lang) + `" dir="` + b.dir + `">` + escaped + `</span>`
}

// count returns the words for n of something, in the form that the language has for
// that number; see package plural of golang.org/x/text.
func (b wordbook) count(key string, n int, pairs ...any) any {
	return b.fill(b.form(key, n), append(pairs, "n", n)...)
}

// form returns the key of the form that goes with n: "source.count.few".
func (b wordbook) form(key string, n int) string {
	lang := b.lang
	if b.english[key+".other"] {
		lang = "en"
	}
	if form := key + "." + pluralForm(language.Make(lang), n); b.words[form] != "" {
		return form
	}
	return key + ".other"
}

// digits returns a value as text, whole numbers in the digits of the language.
func (b wordbook) digits(v any) string {
	n, ok := v.(int)
	if !ok {
		return fmt.Sprint(v)
	}
	return b.numerals(strconv.Itoa(n))
}

// numerals writes the digits 0 to 9 of a text as the language does.
func (b wordbook) numerals(text string) string {
	return story.Words(b.words).Digits(text)
}
