package words

import (
	"maps"
	"sync"

	"golang.org/x/text/language"
	"standoff/story"
)

// A Library hands out the words of languages: those that come with the program,
// and before them those of a paper's own files.
type Library struct {
	paper map[string]*File

	mu    sync.Mutex
	books map[string]*Book
}

// NewLibrary returns a library in which a paper's files, by their codes, come first.
func NewLibrary(paper map[string]*File) *Library {
	return &Library{paper: paper, books: map[string]*Book{}}
}

// In returns the words of the language as they come with the program.
func In(lang string) *Book { return NewLibrary(nil).Book(lang) }

// Book returns the words of the language. What it lacks is English, and says so. It
// must not be changed.
func (l *Library) Book(lang string) *Book {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.books[lang] == nil {
		l.books[lang] = l.newBook(lang)
	}
	return l.books[lang]
}

// newBook puts the words of a language together: those of the program, from the most general file
// to the nearest (es, es-419, es-MX), then those of the paper, and English for what is missing.
func (l *Library) newBook(lang string) *Book {
	tag := language.Make(lang)
	b := &Book{Lang: lang, Own: tag, Texts: story.Words{}, English: map[string]bool{}}
	codes := chain(tag)
	for i := len(codes) - 1; i >= 0; i-- {
		b.take(own(codes[i]), codes[i])
	}
	for i := len(codes) - 1; i >= 0; i-- {
		b.take(l.paper[codes[i]], codes[i])
	}
	b.Name = NameOf(lang)
	if name := l.paper[lang].name(); name != "" {
		b.Name = name
	}
	b.Sentences = b.Texts["sentence.go"] != "" || b.Texts["sentence.go.single"] != ""
	b.borrow(own(fallback))
	b.Texts["number.digits"] = digits[b.Texts["number.numerals"]]
	b.Texts["about.direction"] = Direction(lang)
	return b
}

// take lays a file over what the book has. A key that it gives loses the forms
// that it had.
func (b *Book) take(f *File, code string) {
	if f == nil {
		return
	}
	b.File = code
	b.Reviewed = f.Reviewed || b.Reviewed && f.overrides()
	for _, s := range Sections {
		for _, k := range s.Keys {
			if !f.has(k.Name) {
				continue
			}
			for _, form := range k.forms() {
				delete(b.Texts, k.Name+form)
			}
		}
	}
	maps.Copy(b.Texts, f.Texts)
}

// borrow takes from English what the language has no words for: not sentences,
// which would mix two languages.
func (b *Book) borrow(f *File) {
	for _, s := range Sections {
		if s.Sentence {
			continue
		}
		for _, k := range s.Keys {
			if b.has(k) {
				continue
			}
			for _, form := range k.forms() {
				if text, ok := f.Texts[k.Name+form]; ok {
					b.Texts[k.Name+form], b.English[k.Name+form] = text, true
				}
			}
		}
	}
}

// has reports whether the book has the key, in any form.
func (b *Book) has(k Key) bool {
	for _, form := range k.forms() {
		if _, ok := b.Texts[k.Name+form]; ok {
			return true
		}
	}
	return false
}

// forms returns all ends that the key's name can have.
func (k *Key) forms() []string {
	switch k.Forms {
	case byNumber:
		return []string{".zero", ".one", ".two", ".few", ".many", ".other"}
	case byPersons:
		return []string{"", ".single", ".group"}
	}
	return []string{""}
}

// overrides reports whether the file says nothing about who has read it.
func (f *File) overrides() bool { return !f.saidReviewed }

// name returns what the file says that its language calls itself, or "".
func (f *File) name() string {
	if f == nil {
		return ""
	}
	return f.Texts[nameKey]
}
