package words

import "testing"

func TestTags(t *testing.T) {
	for code, want := range map[string]string{
		"en": "", "es-MX": "", "zh-Hant": "", "sr-Latn": "", "es-419": "", "no": "", "fil": "", "ckb": "",
		"sp":                   `"sp" is not a language code; did you mean "es" (Español)?`,
		"ve-ES":                "",
		"english":              `"english" is not a language code; did you mean "en" (English)?`,
		"iw":                   `write "he" for Hebrew, not "iw"`,
		"zh_TW":                `write "zh-TW" for Chinese (Taiwan), not "zh_TW"`,
		"pt-XX":                `"pt-XX" is not a language code: there is no country XX`,
		"xx":                   `"xx" is not a language code, such as en, es, pt-BR or zh-Hans: standoff words lists those that the program speaks`,
		"":                     `"" is not a language code, such as en, es, pt-BR or zh-Hans: standoff words lists those that the program speaks`,
		"und":                  `"und" is not a language code, such as en, es, pt-BR or zh-Hans: standoff words lists those that the program speaks`,
		"mul":                  `"mul" is not a language code, such as en, es, pt-BR or zh-Hans: standoff words lists those that the program speaks`,
		"Greek":                `"Greek" is not a language code; did you mean "el" (Ελληνικά)?`,
		"Greeek":               `"Greeek" is not a language code; did you mean "el" (Ελληνικά)?`,
		"ελληνικά":             `"ελληνικά" is not a language code; did you mean "el" (Ελληνικά)?`,
		"Thai":                 `"Thai" is not a language code; did you mean "th" (ไทย)?`,
		"Yoruba":               `"Yoruba" is not a language code; did you mean "yo" (Èdè Yorùbá)?`,
		"Brazilian Portuguese": `"Brazilian Portuguese" is not a language code; did you mean "pt-BR" (Português)?`,
		"Chinese":              `"Chinese" is not a language code; did you mean "zh-Hans" (简体中文)?`,
	} {
		if got := (Known{}).Fault(code); got != want {
			t.Errorf("%q: %q, want %q", code, got, want)
		}
	}
}

// TestRegionsAndScripts holds from where a language has its words.
func TestRegionsAndScripts(t *testing.T) {
	for _, c := range []struct{ code, file, dir string }{
		{"es-MX", "es-419", "ltr"}, {"en-GB", "en", "ltr"}, {"ar-EG", "ar", "rtl"}, {"de-AT", "de", "ltr"},
		{"zh-Cyrl", "", "ltr"}, {"de-Arab", "", "rtl"}, {"yo", "", "ltr"}, {"yi", "", "rtl"}, {"dv", "", "rtl"},
	} {
		b := In(c.code)
		if b.File != c.file || b.Texts["about.direction"] != c.dir {
			t.Errorf("%s has the words of %q and is read %s, want %q and %s", c.code, b.File,
				b.Texts["about.direction"], c.file, c.dir)
		}
	}
}

// TestAPapersOwnWords holds that they come first, key by key and with all forms,
// and that what nobody has is English and said to be.
func TestAPapersOwnWords(t *testing.T) {
	read := func(name, text string) *File {
		f, problems := Read(name, []byte(text))
		if f == nil {
			t.Fatal(problems)
		}
		return f
	}
	lib := NewLibrary(map[string]*File{
		"es": read("es.toml", "[play]\nplay = \"Ver\"\n[step]\ncount = { one = \"{n} escena\", other = \"{n} escenas\" }"),
		"yo": read("yo.toml", "[about]\nname = \"Yorùbá\"\n[play]\nplay = \"Bẹ̀rẹ̀\""),
	})
	es, yo := lib.Book("es-VE"), lib.Book("yo")
	for _, c := range []struct {
		book      *Book
		key, want string
		english   bool
	}{
		{es, "play.play", "Ver", false}, {es, "play.pause", "Pausar", false},
		{es, "step.count.other", "{n} escenas", false}, {es, "step.count.many", "", false},
		{yo, "play.play", "Bẹ̀rẹ̀", false}, {yo, "play.pause", "Pause", true},
		{yo, "source.count.one", "{n} source", true}, {yo, "sentence.go.single", "", false},
	} {
		if got := c.book.Texts[c.key]; got != c.want || c.book.English[c.key] != c.english {
			t.Errorf("%s %s: %q, English %v", c.book.Lang, c.key, got, c.book.English[c.key])
		}
	}
	if yo.Sentences || !es.Sentences || yo.Name != "Yorùbá" {
		t.Errorf("%v %v %q", yo.Sentences, es.Sentences, yo.Name)
	}
}

// TestFormsOfNumbers holds the forms of a few languages to the Unicode CLDR.
func TestFormsOfNumbers(t *testing.T) {
	for code, want := range map[string]string{
		"en": "one (1), other (0, 2, 3, 4 …)", "ja": "other (0, 1, 2, 3 …)", "fr": "one (0, 1), other (2, 3, 4, 5 …)",
		"cs": "one (1), few (2, 3, 4), other (0, 5, 6, 7 …)",
		"pl": "one (1), few (2, 3, 4, 22 …), many (0, 5, 6, 7 …), other",
		"ar": "zero (0), one (1), two (2), few (3, 4, 5, 6 …), many (11, 12, 13, 14 …), other (100, 101, 102, 200 …)",
	} {
		if got := formsOf(In(code).Own); got != want {
			t.Errorf("%s: %s, want %s", code, got, want)
		}
	}
}
