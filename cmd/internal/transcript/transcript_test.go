package transcript

import (
	"testing"

	"standoff/scene/film"
)

var segments = []film.Segment{
	{Kind: film.Title, Start: 0, End: 2, Heading: "Doors", Lines: []string{"Doors", "", "2 steps, 1 source"}},
	{Kind: film.Step, Step: "a", Number: 1, Start: 2, End: 8, Heading: "They  close", When: "10:00", Sure: "Claimed: someone’s word",
		Sources: []string{"Video: B & C"}, Alt: "A door.", Sentences: []film.Sentence{{Start: 2, End: 5.0004, Text: "A <b> closes\nit."}, {Start: 5.0004, End: 8, Text: "C & D --> E."}}},
	{Kind: film.Step, Step: "a:x", Number: 1, Start: 8, End: 3700.25, Heading: "They close", Account: "X", Sentences: []film.Sentence{{Start: 8, End: 3700.25, Text: "No."}}},
	{Kind: film.End, Start: 3700.25, End: 3704.25, Lines: []string{"Sources", "Video: B & C"}},
}

var whole = Part{0, 3704.25}

func TestVTTIsReadAsWebVTT(t *testing.T) {
	want := `WEBVTT

1
00:00:02.000 --> 00:00:05.000
A &lt;b&gt; closes it.

2
00:00:05.000 --> 00:00:08.000
C &amp; D --&gt; E.

3
00:00:08.000 --> 01:01:40.250
No.
`
	if got := string(VTT(segments, whole)); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestSRTIsReadAsSubRip(t *testing.T) {
	want := `1
00:00:02,000 --> 00:00:05,000
A <b> closes it.

2
00:00:05,000 --> 00:00:08,000
C & D --> E.

3
00:00:08,000 --> 01:01:40,250
No.
`
	if got := string(SRT(segments, whole)); got != want {
		t.Errorf("got\n%s", got)
	}
}

// Of a part of a film there are the captions that it shows, by its own clock.
func TestCaptionsOfAPart(t *testing.T) {
	want := `WEBVTT

1
00:00:00.000 --> 00:00:00.500
A &lt;b&gt; closes it.

2
00:00:00.500 --> 00:00:01.500
C &amp; D --&gt; E.
`
	if got := string(VTT(segments, Part{4.5, 6})); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestTextSaysAll(t *testing.T) {
	want := `Doors
2 steps, 1 source

1. They close [0:02]
10:00
Claimed: someone’s word
A <b> closes it. C & D --> E.
[A door.]
- Video: B & C

1. They close (X) [0:08]
No.

Sources
Video: B & C
`
	if got := string(Text(segments, whole)); got != want {
		t.Errorf("got\n%s", got)
	}
	if got := string(Text(segments, Part{3701, 3702})); got != "Sources\nVideo: B & C\n" {
		t.Errorf("of the last part: %s", got)
	}
}
