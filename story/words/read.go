package words

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/language"
	"standoff/story/problem"
	"standoff/story/repair"
)

// A File is the words of one file, whole or not.
type File struct {
	Code     string
	Tag      language.Tag
	Texts    map[string]string // as in a Book
	Reviewed bool

	saidReviewed bool // it says whether it has been read
}

// Where a file says what the language calls itself, and whether an editor who
// speaks it has read the file.
const nameKey, reviewedKey, contractKey = "about.name", "about.reviewed", "sentence.contract"

// mostBytes is how large a file of words may be.
const mostBytes = 1 << 18

// Read reads a file of words, whose name ends in the language's code: words/es.toml.
// It finds everything wrong with what is there; what is missing may come from
// elsewhere, and [File.Missing] returns it. The file is nil when there are errors.
func Read(name string, text []byte) (*File, problem.Problems) {
	code := strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml")
	tag, err := Tag(code)
	if len(text) > mostBytes {
		return nil, problem.Problems{{Mistake: problem.TooLarge, File: name,
			Message: "the file has more than 256 KiB: that is no file of words"}}
	}
	doc := repair.Open(name, text)
	problems := doc.Problems
	if err != nil {
		problems = append(problems, problem.Problem{Mistake: problem.WrongLanguage, File: name,
			Message: "the file is named after its language, and " + err.Error()})
	}
	if doc.Values == nil {
		return nil, problems
	}
	r := &reader{doc: doc, problems: problems, file: &File{Code: code, Tag: tag, Texts: map[string]string{}}}
	for _, section := range sortedKeys(doc.Values) {
		r.section(section, doc.Values[section])
	}
	r.clock()
	r.problems.Sort()
	if r.problems.Errors() > 0 {
		return nil, r.problems
	}
	return r.file, r.problems
}

// A reader reads one file.
type reader struct {
	doc      *repair.Document
	file     *File
	problems problem.Problems
}

// say reports what is wrong with the value of a path.
func (r *reader) say(m problem.Mistake, path, format string, args ...any) {
	r.problems = append(r.problems, r.doc.Problem(m, r.doc.Value(path), format, args...))
}

// sayKey reports what is wrong with the key at a path.
func (r *reader) sayKey(m problem.Mistake, path, format string, args ...any) {
	r.problems = append(r.problems, r.doc.Problem(m, r.doc.Key(path), format, args...))
}

// section reads one section of a file.
func (r *reader) section(name string, v any) {
	table, ok := v.(map[string]any)
	if name == "about" && ok {
		r.about(table)
		return
	}
	i := slices.IndexFunc(Sections, func(s Section) bool { return s.Name == name })
	switch {
	case !ok:
		r.sayKey(problem.WrongType, name, "%s stands outside of any section: they are %s", name, list(sectionNames()))
		return
	case i < 0:
		r.sayKey(problem.UnknownKey, name, "there is no section [%s]%s", name, meant(name, sectionNames()))
		return
	}
	s := Sections[i]
	for _, key := range sortedKeys(table) {
		path := name + "." + key
		if path == contractKey {
			r.contract(table[key])
			continue
		}
		j := slices.IndexFunc(s.Keys, func(k Key) bool { return k.Name == path })
		if j < 0 {
			r.sayKey(problem.UnknownKey, path, "[%s] has no key %q%s", name, key, meant(key, s.names()))
			continue
		}
		r.key(&s.Keys[j], table[key])
	}
}

// about reads what a file says of itself.
func (r *reader) about(table map[string]any) {
	for _, key := range sortedKeys(table) {
		path := "about." + key
		at := path
		switch v := table[key].(type) {
		case string:
			if path == nameKey {
				r.text(&Key{Name: nameKey, Letters: 30}, path, v)
				continue
			}
		case bool:
			if path == reviewedKey {
				r.file.Reviewed, r.file.saidReviewed = v, true
				continue
			}
		}
		switch path {
		case nameKey:
			r.say(problem.WrongType, at, `name is what the language calls itself: name = "Español"`)
		case reviewedKey:
			r.say(problem.WrongType, at, "reviewed is true, once an editor who speaks the language has read the file, or false")
		default:
			r.sayKey(problem.UnknownKey, path, "[about] has no key %q%s", key, meant(key, []string{"name", "reviewed"}))
		}
	}
}

// contract reads pairs of what is written as one.
func (r *reader) contract(v any) {
	at := contractKey
	pairs, _ := v.([]any)
	var rules []string // as package tell reads them
	for _, p := range pairs {
		pair, _ := p.([]any)
		if len(pair) != 2 {
			break
		}
		long, ok := pair[0].(string)
		short, ok2 := pair[1].(string)
		if !ok || !ok2 || long == "" {
			break
		}
		rules = append(rules, long+"\t"+short)
	}
	r.file.Texts[contractKey] = strings.Join(rules, "\n")
	if len(rules) != len(pairs) || len(pairs) == 0 {
		r.say(problem.WrongType, at, `contract needs pairs of texts: contract = [[" a el ", " al "], [" de el ", " del "]]`)
	}
}

// key reads a word in its forms.
func (r *reader) key(k *Key, v any) {
	at := k.Name
	_, last, _ := strings.Cut(k.Name, ".")
	switch v := v.(type) {
	case string:
		if k.Forms == byNumber {
			r.say(problem.WrongType, at, "%s needs a form for each number that the language tells apart: %s", last,
				r.pattern(last))
			return
		}
		r.text(k, k.Name, v)
	case map[string]any:
		switch k.Forms {
		case byNumber:
			r.plurals(k, v)
		case byPersons:
			r.persons(k, v)
		default:
			r.say(problem.WrongType, at, `%s needs one text in quotes: %s = "…"`, last, last)
		}
	default:
		r.say(problem.WrongType, at, `%s needs a text in quotes: %s = "…"`, last, last)
	}
}

// pattern returns how a key with plural forms is written in the file's language.
func (r *reader) pattern(key string) string {
	var forms []string
	for _, c := range categoriesOf(r.file.Tag) {
		forms = append(forms, c.name+` = "…"`)
	}
	return key + " = { " + strings.Join(forms, ", ") + " }"
}

// plurals reads the plural forms of a key, of which the language must have all and no others.
func (r *reader) plurals(k *Key, forms map[string]any) {
	_, last, _ := strings.Cut(k.Name, ".")
	allowed := allowedForms(r.file.Tag)
	for _, form := range sortedKeys(forms) {
		path := k.Name + "." + form
		if !slices.Contains(allowed, form) {
			r.sayKey(problem.UnknownKey, path, "%s has no plural form %q: write %s",
				English(r.file.Code), form, r.pattern(last))
			continue
		}
		r.form(k, path, forms[form], r.lone(form))
	}
	for _, c := range categoriesOf(r.file.Tag) {
		if _, ok := forms[c.name]; !ok {
			r.say(problem.MissingKey, k.Name, "%s lacks the form %q%s: write %s",
				last, c.name, c.examples(), r.pattern(last))
		}
	}
}

// lone reports whether a single number takes the form.
func (r *reader) lone(form string) bool {
	return slices.ContainsFunc(categoriesOf(r.file.Tag), func(c category) bool { return c.name == form && c.lone })
}

// persons reads the two forms of a key that differ for one person and for several.
func (r *reader) persons(k *Key, forms map[string]any) {
	_, last, _ := strings.Cut(k.Name, ".")
	names := []string{"single", "group"}
	for _, form := range sortedKeys(forms) {
		path := k.Name + "." + form
		if !slices.Contains(names, form) {
			r.sayKey(problem.UnknownKey, path, `%s has no form %q: write %s = { single = "…", group = "…" }, or one text`,
				last, form, last)
			continue
		}
		r.form(k, path, forms[form], false)
	}
	for _, form := range names {
		if _, ok := forms[form]; !ok {
			r.say(problem.MissingKey, k.Name, `%s lacks the form %q: write %s = { single = "…", group = "…" }, or one text`,
				last, form, last)
		}
	}
}

// form reads one form of a key. Of one that a single number takes, the number
// may be in the word: "two sources".
func (r *reader) form(k *Key, path string, v any, lone bool) {
	text, ok := v.(string)
	if !ok {
		r.say(problem.WrongType, path, `%s needs a text in quotes`, path[len(k.Name)+1:])
		return
	}
	of := *k
	if lone && !k.Figure {
		of.Holds = strings.TrimSpace(strings.ReplaceAll(of.Holds, "{n}", ""))
		of.May += " {n}"
	}
	r.text(&of, path, text)
}
