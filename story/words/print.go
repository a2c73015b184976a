package words

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
)

// Print returns the file of a language as it comes with the program, with every key
// explained. For a language that has none it is the English one with the forms that
// the language has, to be translated.
func Print(code string) ([]byte, error) {
	if _, err := Tag(code); err != nil {
		return nil, err
	}
	if b := text(code); b != nil {
		return []byte(explained(code, string(b))), nil
	}
	return []byte(newTemplate(code).String()), nil
}

// A template is a file that waits for its translator.
type template struct {
	strings.Builder
	book *Book
}

// newTemplate returns a template that is filled with what the language has from another file, such as
// es-UY from es-419, and else with English.
func newTemplate(code string) *template {
	t := &template{book: In(code)}
	t.line("# Standoff in %s.", English(code))
	t.comment("What every word means is said above it. {…} is filled in by the program. " +
		"A key that is left out has the words of the language that this one descends from, or English ones.")
	t.line("\n[about]\nname     = %s", quoted(t.book.Name))
	t.line("reviewed = false  # true once an editor who speaks it has read all of this")
	t.line("")
	t.comment("A word beside a number has these forms here: " + formsOf(t.book.Own) + ".")
	for _, s := range Sections {
		t.line("")
		t.comment(s.Means)
		t.line("[%s]", s.Name)
		for _, k := range s.Keys {
			t.explain(s, k.Name[len(s.Name)+1:])
			t.key(s, k)
		}
	}
	return t
}

// beside ends the first line of our own files: it is for those who have the folder.
const beside = " README.md in the folder above says what every word means."

// explained returns one of our own files with a remark above each section and key. Our
// files have a line for each key, below its section's.
func explained(code, file string) string {
	t := &template{book: In(code)}
	var section Section
	for i, line := range strings.Split(strings.TrimSuffix(file, "\n"), "\n") {
		key, _, assigned := strings.Cut(line, "=")
		name := strings.Trim(line, "[]")
		switch {
		case i == 0:
			t.line("%s", strings.TrimSuffix(line, beside))
			t.comment("What every word means is said above it. {…} is filled in by the program. " +
				"A paper’s own file, words/" + code + ".toml beside its storyboards, needs only the lines " +
				"that are to be different.")
			continue
		case strings.HasPrefix(line, "["):
			section = sectionOf(name)
			if section.Means != "" {
				t.comment(section.Means)
			}
		case assigned && !strings.HasPrefix(line, "#"):
			t.explain(section, strings.TrimSpace(key))
		}
		t.line("%s", line)
	}
	return t.String()
}

// sectionOf returns the section of that name, or an empty one.
func sectionOf(name string) Section {
	for _, s := range Sections {
		if s.Name == name {
			return s
		}
	}
	return Section{}
}

// explain writes as a remark what the key of the section means, and how much room it has.
func (t *template) explain(s Section, name string) {
	for _, k := range s.Keys {
		if k.Name == s.Name+"."+name && k.Means != "" {
			t.comment(name + ": " + k.Means + k.room())
		}
	}
}

// room returns how long a word may be; of marks it goes without saying.
func (k *Key) room() string {
	if k.Mark || k.Letters < 9 {
		return ""
	}
	return fmt.Sprintf(" (at most %d letters)", k.Letters)
}

// key writes a key with its text, or with each of its forms.
func (t *template) key(s Section, k Key) {
	name := k.Name[len(s.Name)+1:]
	texts := t.book.Texts
	if s.Sentence && !t.book.Sentences {
		texts = own(fallback).Texts
	}
	var forms []string
	switch k.Forms {
	case byNumber:
		for _, c := range categoriesOf(t.book.Own) {
			text, ok := texts[k.Name+"."+c.name]
			if !ok || !c.lone && !strings.Contains(text, "{n}") {
				text = texts[k.Name+".other"]
			}
			forms = append(forms, c.name+" = "+quoted(text))
		}
	case byPersons:
		for _, form := range []string{"single", "group"} {
			if text, ok := texts[k.Name+"."+form]; ok {
				forms = append(forms, form+" = "+quoted(text))
			}
		}
	}
	if forms != nil {
		t.line("%s = { %s }", name, strings.Join(forms, ", "))
		return
	}
	text, ok := texts[k.Name]
	if !ok {
		text = name // of a thing, whose id is an English word
	}
	t.line("%s = %s", name, quoted(text))
}

// quoted returns a text as TOML writes it.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\u00a0", `\u00A0`, "\u202f", `\u202F`,
		"\u200f", `\u200F`, "\u200e", `\u200E`).Replace(text) + `"`
}

func (t *template) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

// comment breaks a remark into lines.
func (t *template) comment(text string) {
	for _, paragraph := range strings.Split(text, "\n") {
		line := "#"
		for _, word := range strings.Fields(paragraph) {
			if len(line)+1+len(word) > 100 {
				t.line("%s", line)
				line = "#"
			}
			line += " " + word
		}
		t.line("%s", line)
	}
}

// formsOf returns the plural forms of a language, each with numbers that take it.
func formsOf(tag language.Tag) string {
	var all []string
	for _, c := range categoriesOf(tag) {
		all = append(all, c.name+c.examples())
	}
	return strings.Join(all, ", ")
}
