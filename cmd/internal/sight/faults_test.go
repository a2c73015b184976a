package sight

import (
	"strings"
	"testing"
)

// alone is a group of one person, who is no leader.
const alone = `[[cast]]
id      = "one"
name    = { en = "One", de = "Eine" }
color   = "teal"
figures = 1

`

// with returns the story of two sides with a set's rows, somebody alone, and a second step.
func with(rows, step string) string {
	text := strings.Replace(shapesBoard, "spots = [\n", rows+"spots = [\n", 1)
	return strings.Replace(text, "[[cast]]", alone+"[[cast]]", 1) + step
}

// quoted is a quote that fills much of a picture.
func quoted(who, text string) string {
	return `{ who = "` + who + `", text = { en = "` + text + `", de = "` + text + `" }, source = "police" }`
}

// TestWhatHidesAndFades holds of people behind words and things, of words that are half
// there or left out, and of one side’s word alone, that each brings a warning where the
// picture has it, and none where it has not.
func TestWhatHidesAndFades(t *testing.T) {
	screen := "props = [{ id = \"screen\", kind = \"screen\", in = \"square\", at = \"center\" }]\n"
	behind, before := `"one", who acts, is hidden behind `, `{ who = "one", from = "top", go = "screen", side = `
	spots := func(y string) string {
		return `props = [{ id = "sign", kind = "sign", in = "square", at = [19, ` + y + `] }]` + "\n"
	}
	speaks := certain + `moves = [{ who = "ana", go = "middle", do = "speak" }, { who = "one", from = "top", go = "sign", side = "top", do = "wave" }]`
	leaving := func(still string) string {
		return disputed + still + `camera = "square"
moves = [{ who = "ones", leave = "left" }, { who = "others", do = "clap" }]
notes = [` + note(`who = "ones"`, "Sent away") + `, ` + note(`at = "there"`, "They went") + `]`
	}
	pair := func(a, b string) string {
		return disputed + `camera = ["ana", "ben"]
moves = [
  { who = "ana", go = "middle" },
  { who = "ben", go = "there", face = "ana", do = "speak" },
]
notes = [` + note(`who = "ana"`, a) + `, ` + note(`who = "ben"`, b) + `]`
	}
	quotes := func(a, b string) string {
		return disputed + `camera = ["ana", "ben"]
moves = [{ who = ["ana", "ben"], do = "speak" }]
quotes = [` + quoted("ana", a) + `, ` + quoted("ben", b) + `]`
	}
	for name, c := range map[string]struct {
		text, says string
		well       bool
	}{
		"behind a screen": {with(screen, certain+"moves = ["+before+`"top", do = "wave" }]`), behind + "a thing", false},
		"before a screen": {with(screen, certain+"moves = ["+before+`"bottom", do = "wave" }]`), behind, true},
		"below a name":    {with(spots("8"), speaks), behind + "words", true}, // names stand off by themselves
		"beside a name":   {with(spots("17"), speaks), behind + "words", true},

		"a name at the edge": {with("", certain+`camera = { on = "middle", width = 22 }
moves = [{ who = "reporters", go = "middle", do = "film" }]`), `the name of "ben" is half faded`, false},
		"a name within": {with("", certain+`camera = { on = "square", width = 36 }
moves = [{ who = "reporters", go = "middle", do = "film" }]`), `is half faded`, true},

		"one side’s word alone": {with("", leaving("")),
			`step 2: of 2 notes in doubt only 1 can be seen, and one side’s word stands alone: ` +
				`this one is about "ones", who are not there any more: take the picture before they go`, false},
		"before they go": {with("", leaving("still = 2\n")), `stands alone`, true},

		"a note without its source": {with("", pair("Talks were offered, they say", "Dismissals were threatened")),
			`step 2, on a small phone: this note, which is in doubt, does not show its source, “statement by City police”`, false},
		"a note by itself": {with("", disputed+`camera = "ana"
moves = [{ who = "ana", do = "speak" }]
notes = [`+note(`who = "ana"`, "Talks were offered, they say")+`]`), `does not show`, true},
		"short quotes": {with("", quotes("We saw it.", "They did not.")), `does not show`, true},
		"accounts that differ": {with("", disputed+`moves = [{ who = "ones", do = "clap" }]
accounts = [
  { by = { en = "Ones", de = "Einser" }, text = { en = "We left.", de = "Wir gingen." }, alt = { en = "They left.", de = "Sie gingen." }, source = "police", moves = [{ who = "ones", go = "middle" }] },
  { by = { en = "Others", de = "Andere" }, text = { en = "They stayed.", de = "Sie blieben." }, alt = { en = "They stayed.", de = "Sie blieben." }, source = "police", moves = [{ who = "ones", do = "sing" }] },
]`), `no room for any doubt`, true},
		"two notes on one": {with("", disputed+`moves = [{ who = "ones", do = "clap" }]
notes = [`+note(`who = "ones"`, "Sent away")+`, `+note(`who = "ones"`, "They went")+`]`),
			`this note is about "ones", and so is another one, but a name has room for one note`, false},
		"who never comes": {with("", disputed+`moves = [{ who = "ones", do = "clap" }]
notes = [`+note(`who = "one"`, "Sent away")+`, `+note(`at = "here"`, "They went")+`]`),
			`this note is about "one", who are not there in this step`, false},
		"a leader’s second line": {with("", disputed+`camera = "ana"
moves = [{ who = "ana", do = "speak" }]
notes = [`+note(`who = "ana", more = { en = "Twice", de = "Zweimal" }`, "Sent away")+`]`), `does not show`, true},
	} {
		if said := seen(t, c.text); strings.Contains(said, c.says) == c.well {
			t.Errorf("%s: said %q: want %v:\n%s", name, c.says, !c.well, said)
		}
	}
}

// TestAWordInDoubtSaysWhy holds that a phone which leaves out why a word is in doubt
// brings a warning, and one that has room for it none.
func TestAWordInDoubtSaysWhy(t *testing.T) {
	quote := func(text, why string) string {
		return disputed + `camera = { on = "ana", width = 8 }
moves = [{ who = "ana", do = "speak" }]
quotes = [{ who = "ana", text = { en = "` + text + `", de = "` + text + `" }, doubt = { en = "Friday", de = "Friday" }, why = { en = "` + why + `", de = "` + why + `" }, source = "police" }]`
	}
	const says = "does not show why its words are in doubt"
	long := "Accounts differ on Friday: the city’s own post, and all papers that quote it, name Thursday and Saturday only"
	if said := seen(t, with("", quote("Let us all meet on the square on Thursday, Friday and Saturday.", long))); !strings.Contains(said, says) {
		t.Errorf("want %q:\n%s", says, said)
	}
	if said := seen(t, with("", quote("Come on Friday!", "Others deny it"))); strings.Contains(said, says) {
		t.Error(said)
	}
}

// TestAdviceOnSeatsAndLeaders holds of a full house and of a side without a leader or a
// color that advice is given, and that it is not where a note says so or both have one.
func TestAdviceOnSeatsAndLeaders(t *testing.T) {
	seats := func(number string) string {
		return "seats = [{ id = \"chairs\", in = \"square\", at = \"bottom\", size = [30, 10], number = " + number + " }]\n"
	}
	sit := certain + `moves = [{ who = "ones", go = "chairs" }]`
	push := certain + `moves = [{ who = "ones", go = "others", do = "push" }]`
	withoutBen := func(text string) string {
		return strings.Replace(text, "of     = \"others\"\nleader = true", "of     = \"others\"", 1)
	}
	for name, c := range map[string]struct {
		text, says string
		well       bool
	}{
		"a full house": {with(seats("20"), sit), "in step 2 every seat here is taken, as if the house had been full", false},
		"room to sit":  {with(seats("40"), sit), "every seat here is taken", true},
		"a note says so": {with(seats("20"), sit+"\nnotes = ["+
			`{ at = "chairs", text = { en = "All taken", de = "Alle besetzt" } }]`), "every seat here is taken", true},
		"no leader":    {withoutBen(with("", push)), `"ones" have a leader with a name, and "others", on the other side, have none`, false},
		"two leaders":  {with("", push), "have a leader with a name", true},
		"no side":      {withoutBen(with("", certain+`moves = [{ who = "ones", do = "clap" }]`)), "have a leader with a name", true},
		"no color":     {strings.Replace(with("", push), "color   = \"amber\"\n", "", 1), `"ones" have a color, and "others", on the other side, have none`, false},
		"a color each": {with("", push), "have a color", true},
	} {
		if said := advised(t, c.text); strings.Contains(said, c.says) == c.well {
			t.Errorf("%s: said %q: want %v:\n%s", name, c.says, !c.well, said)
		}
	}
}
