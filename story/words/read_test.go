package words

import (
	"reflect"
	"strings"
	"testing"
)

// TestBadFiles holds what whoever writes a file is told, with its place.
func TestBadFiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"words/xx.toml", "", `words/xx.toml:1:1: the file is named after its language, and "xx" is not a language code`},
		{"words/jp.toml", "", `did you mean "ja" (日本語)?`},
		{"words/pt-br.toml", "", `write "pt-BR" for Brazilian Portuguese, not "pt-br"`},
		{"words/de.toml", "[pages]\nclose = \"Zu\"", `words/de.toml:1:1: there is no section [pages]; did you mean "page"?`},
		{"words/de.toml", "close = \"Zu\"", `words/de.toml:1:1: close stands outside of any section`},
		{"words/de.toml", "[page]\nclosed = \"Zu\"", `words/de.toml:2:1: [page] has no key "closed"; did you mean "close"?`},
		{"words/de.toml", "[page]\nclose = 3", `words/de.toml:2:9: close needs a text in quotes`},
		{"words/de.toml", "[page]\nclose = \"\"", `words/de.toml:2:9: close is empty: write close = "…" (a button that shuts the options), or leave the line out`},
		{"words/de.toml", "[picture]\nnotice = \"\"",
			`notice is empty: write notice = "…" (stands in a corner of every picture), or leave the line out`},
		{"words/de.toml", "[when]\nlater = \"\"", `later is empty: write later = "…", or leave the line out`},
		{"words/de.toml", "[step]\ncount = { one = \"\", other = \"{n} Schritte\" }", `count.one is empty: write one = "…" (how many steps a story has)` + "\n"},
		{"words/de.toml", "[page]\nclose = \" Zu\"", `words/de.toml:2:9: close begins or ends with a space`},
		{"words/de.toml", "[page]\nclose = \"Dieses Fenster jetzt bitte schließen\"", `close has 36 letters: there is room for 18`},
		{"words/de.toml", "[page]\nclose = { one = \"Zu\", other = \"Zu\" }", `close needs one text in quotes`},
		{"words/de.toml", "[share]\nstep = \"Link kopieren\"", `words/de.toml:2:8: step lacks {n}, which the program fills in`},
		{"words/de.toml", "[share]\nstep = \"Link zu {m} und {n}\"", `words/de.toml:2:8: step cannot hold {m}: it can hold {n}`},
		{"words/de.toml", "[share]\nstory = \"Link zu {n}\"", `story cannot hold {n}: nothing is filled in there`},
		{"words/de.toml", "[share]\nstory = \"Link } hier\"", `story has a brace too many or too few`},
		{"words/de.toml", "[step]\ncount = \"{n} Schritte\"",
			`words/de.toml:2:9: count needs a form for each number that the language tells apart: count = { one = "…", other = "…" }`},
		{"words/de.toml", "[step]\ncount = { one = \"{n} Schritt\" }", `words/de.toml:2:9: count lacks the form "other" (0, 2, 3, 4 …)`},
		{"words/de.toml", "[step]\ncount = { one = \"ein Schritt\", few = \"{n} S\", other = \"{n} Schritte\" }",
			`words/de.toml:2:32: German has no plural form "few": write count = { one = "…", other = "…" }`},
		{"words/pl.toml", "[step]\ncount = { one = \"{n} krok\", other = \"{n} kroku\" }",
			`count lacks the form "few" (2, 3, 4, 22 …): write count = { one = "…", few = "…", many = "…", other = "…" }`},
		{"words/ru.toml", "[step]\ncount = { one = \"один шаг\", few = \"{n} шага\", many = \"{n} шагов\", other = \"{n} шага\" }",
			`words/ru.toml:2:17: count.one lacks {n}`}, // 21 is one of them
		{"words/de.toml", "[source]\ncount = { one = \"eine Quelle\", other = \"{n} Quellen\" }", `count.one lacks {n}`},
		{"words/de.toml", "[sentence]\ngo = { one = \"{who}: {place}\" }", `go has no form "one": write go = { single = "…", group = "…" }`},
		{"words/de.toml", "[sentence]\ncontract = [\" a el \", \" al \"]", `words/de.toml:2:12: contract needs pairs of texts`},
		{"words/de.toml", "[number]\nnumerals = \"roman\"", `there are no digits "roman": write arab,`},
		{"words/de.toml", "[number]\nfrom = \"3\"", `from is "4" or "5"`},
		{"words/de.toml", "[date]\ntime = \"{m}\"", `time needs the hour`},
		{"words/de.toml", "[date]\ntime = \"{h}:{m}\"", `time has hours of 12 and needs {half}`},
		{"words/de.toml", "[date]\ntime = \"{h}:{m} {half}\"\nam = \"\"", `time has {half}, and am is missing`},
		{"words/de.toml", "[about]\nreviewed = \"yes\"", `reviewed is true`},
		{"words/de.toml", "[about]\nnames = \"Deutsch\"", `[about] has no key "names"; did you mean "name"?`},
		{"words/de.toml", "[page\nclose = \"Zu\"", `words/de.toml:1:`},
		{"words/de.toml", "[page]\nclose = “Zu”", `use the straight "`},
		{"words/de.toml", "[page]\nclose = \"A\"\nclose = \"B\"", `"close" is given twice`},
		{"words/de.toml", "\x00", `not text`},
		{"words/de.toml", strings.Repeat("#", mostBytes+1), `more than 256 KiB`},
	} {
		f, problems := Read(c.name, []byte(c.text))
		said := ""
		for _, p := range problems {
			said += p.Error() + "\n"
		}
		if f != nil || !strings.Contains(said, c.want) {
			t.Errorf("%s\n%s\nis told %q, want %q", c.name, c.text, said, c.want)
		}
	}
}

// TestCheckOfAnAddition holds that the file of a language that the program speaks
// may hold what is to be different only, and that of any other is to be whole.
func TestCheckOfAnAddition(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"words/el.toml", "[count]\nabout = \"γύρω στους {n}\"\n", ""},
		{"words/el-CY.toml", "[count]\nabout = \"γύρω στους {n}\"\n", ""},
		{"words/es-MX.toml", "[play]\nplay = \"Ver\"\n", ""},
		{"words/el.toml", "[count]\nabout = \"γύρω\"\n", "about lacks {n}"},
		{"words/el.toml", "[sentence]\ngo = \"{who}: {place}\"\n", ""},
		{"words/yo.toml", "[count]\nabout = \"bíi {n}\"\n", "[play] lacks play (the main button)"},
		{"words/yo.toml", "[count]\nabout = \"bíi {n}\"\n", "[about] lacks name"},
	} {
		said := ""
		for _, p := range Check(c.name, []byte(c.text)) {
			said += p.Error() + "\n"
		}
		if c.want == "" && said != "" || !strings.Contains(said, c.want) {
			t.Errorf("%s\n%s\nis told %q, want %q", c.name, c.text, said, c.want)
		}
	}
	if !Spoken("el") || !Spoken("es-MX") || Spoken("yo") {
		t.Error("it is not known which languages the program speaks")
	}
}

// TestCheckSaysWhatIsMissing holds that a file that is to be whole is told what
// it lacks, and a region only what the language above it lacks too.
func TestCheckSaysWhatIsMissing(t *testing.T) {
	told := func(name, text string) string {
		all := ""
		for _, p := range CheckWhole(name, []byte(text)) {
			all += p.Error() + "\n"
		}
		return all
	}
	said := told("pl.toml", "[about]\nname = \"Polski\"\n\n[play]\nplay = \"Odtwórz\"\n")
	for _, want := range []string{
		`pl.toml:4:1: [play] lacks pause (the same button while it plays): write pause = "…"`,
		`[source] lacks count (how many sources a step has; {n} is in every form, also of a single number): write `, `write count = { one = "…", few = "…", many = "…", other = "…" }`,
	} {
		if !strings.Contains(said, want) {
			t.Errorf("nobody says %q in\n%s", want, said)
		}
	}
	if strings.Contains(said, "[sentence]") {
		t.Error("a language need not have sentences")
	}
	if said := told("pl.toml", "[sentence]\ngo = \"{who}: {place}\""); !strings.Contains(said, "[sentence-do] lacks sing") {
		t.Errorf("half of the sentences are enough:\n%s", said)
	}
	if said := told("es-UY.toml", "[about]\nname = \"Español (Uruguay)\""); said != "" {
		t.Errorf("a region is told\n%s", said)
	}
	if said := told("de.toml", string(text("de"))+"\n"); said != "" {
		t.Errorf("German is told\n%s", said)
	}
	english := strings.Replace(string(text("de")), `"Noch einmal"`, `"Replay"`, 1)
	english = strings.Replace(english, `"Die Verbindung ist abgebrochen."`, `"The connection broke off."`, 1)
	if said := told("de.toml", english); !strings.Contains(said, `warning: "The connection broke off." is still English`) {
		t.Errorf("English is told\n%s", said)
	}
}

// TestTemplateIsWhole holds that what a translator begins with has everything.
func TestTemplateIsWhole(t *testing.T) {
	for _, code := range []string{"cy", "pl", "ja", "yi", "lt", "es-UY", "zh-Hant"} {
		text, err := Print(code)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, p := range Check(code+".toml", text) {
			if !p.Warning {
				t.Errorf("%v\n%s", p, p.Excerpt())
			}
		}
	}
}

// TestPrintedFilesExplainThemselves holds that whoever prints a file needs none
// beside it, and that nothing in it changes by the remarks.
func TestPrintedFilesExplainThemselves(t *testing.T) {
	for _, code := range Languages() {
		printed, err := Print(code)
		if err != nil {
			t.Fatal(err)
		}
		f, problems := Read(code+".toml", printed)
		if f == nil || !reflect.DeepEqual(f, own(code)) {
			t.Errorf("%s: what is printed is not what comes with the program: %v", code, problems)
		}
		if strings.Contains(string(printed), "README.md") {
			t.Errorf("%s: the printed file points to another one", code)
		}
	}
	el := string(mustPrint(t, "el"))
	for _, want := range []string{"# Standoff in Greek.\n", "words/el.toml beside its storyboards",
		"# notice: stands in a corner of every picture (at most 46 letters)\nnotice       = \"Σχ",
		"# Punctuation, with the spaces that belong to it.\n[mark]\n"} {
		if !strings.Contains(el, want) {
			t.Errorf("it does not say %q:\n%.2000s", want, el)
		}
	}
}

func mustPrint(t *testing.T, code string) []byte {
	text, err := Print(code)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func FuzzRead(f *testing.F) {
	for _, code := range []string{"de", "ar", "ru"} {
		f.Add("words/"+code+".toml", text(code))
	}
	f.Add("words/pl.toml", []byte("[step]\ncount = { one = \"{n}\", few = 3, other = [\"{n}\"] }\n[sentence]\ncontract = [[1, 2]]"))
	f.Add("xx", []byte("[about]\nname = {}\nreviewed = 1\n[page.close]\na = \"b\""))
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		file, problems := Read(name, text)
		if (file == nil) != (problems.Errors() > 0) {
			t.Fatalf("%d problems, and the file is %v", len(problems), file)
		}
		for _, p := range problems {
			p.Excerpt()
		}
		if file != nil {
			NewLibrary(map[string]*File{file.Code: file}).Book(file.Code)
			Check(name, text)
		}
	})
}
