package film

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/reading"
)

// A Kind is what a segment of a film is.
type Kind uint8

// The kinds of segment, in their order.
const (
	Title Kind = iota
	Step
	End
)

// A Segment is a part of a film: the title, a step or an account of one, or a card at its end.
type Segment struct {
	Kind       Kind
	Step       string // its id; of an account the step's, a colon and its own
	Number     int    // of the step, from 1; its accounts have the same
	Start, End float64
	Heading    string // the title, of the story or the step
	Account    string // whose it is, of an account
	When       string // "Meanwhile, 7 January 2020"
	Grade      story.Sure
	Sure       string   // how sure, in words: "Claimed: someone’s word, attributed"
	Sources    []string // "Video: Efecto Cocuyo"
	Sentences  []Sentence
	Alt        string   // what the picture shows
	Lines      []string // of a card: all that is written on it, line by line
}

// A Sentence is what a caption says from Start to End, in seconds of the film.
type Sentence struct {
	Start, End float64
	Text       string
}

const (
	titleTime = 2.   // seconds
	cardTime  = 4.   // seconds, of each card at the end
	leastTime = 2.2  // seconds, of a sentence
	fadeTime  = .16  // seconds, of words that change
	fadeFrom  = .25  // how clearly they are seen at first: no frame is without them
	settled   = 1e-6 // seconds before a step's end
)

// A cut is when a segment is shown.
type cut struct {
	start, end float64
	plan       int       // the index of its step
	at         float64   // of the story, seconds: when its picture begins
	speed      float64   // of the picture
	says       []float64 // when each of its captions begins, seconds of the film
}

// setTimes divides the film's time. A step is as long as in the player, at the film's pace, but
// never shorter than it takes to read; what that adds is at its end, where the picture rests.
func (f *Film) setTimes() {
	first := f.plan.Steps[f.steps[0]]
	f.cuts = append(f.cuts[:0], cut{end: titleTime, plan: f.steps[0], at: f.opening(f.steps[0], first)})
	now := titleTime
	for i, k := range f.steps {
		s := f.plan.Steps[k]
		long := (s.End - s.Start) / f.opts.Pace
		text := s.Step.Title.In(f.opts.Lang)
		if !f.opts.NoCaptions {
			text += " " + s.Step.Text.Line(f.opts.Lang)
		}
		long = max(long, reading.Seconds(f.opts.Lang, text))
		c := cut{start: now, end: now + long, plan: k, at: s.Start, speed: f.opts.Pace}
		c.says = shares(f.opts.Lang, f.pages[1+i].captions, now, long)
		f.cuts = append(f.cuts, c)
		now += long
	}
	for range f.cards {
		f.cuts = append(f.cuts, cut{start: now, end: now + cardTime})
		now += cardTime
	}
}

// opening returns the moment of a step that stands for it before anything has happened: when its
// stage is open, or, where nobody is there then, its still.
func (f *Film) opening(k int, s plan.PlannedStep) float64 {
	at := s.Start + f.plan.Views[k].Opens()
	for _, p := range f.plan.At(at).Figures {
		if p.Alpha > .9 {
			return at
		}
	}
	return s.Still
}

// shares returns when each of the captions of a step begins, which is shown from start on for so
// many seconds: each has a share by how long it takes to read, and none less than leastTime
// where there is time for that.
func shares(lang string, captions []caption, start, long float64) []float64 {
	weights := make([]float64, len(captions))
	sum := 0.
	for i, c := range captions {
		weights[i] = max(.5, reading.Seconds(lang, c.text))
		sum += weights[i]
	}
	if n := float64(len(captions)); n*leastTime < long {
		short, rest := 0., 0.
		for _, w := range weights {
			if w*long/sum < leastTime {
				short += leastTime
			} else {
				rest += w
			}
		}
		for i, w := range weights {
			if w*long/sum < leastTime {
				weights[i] = leastTime
			} else {
				weights[i] = w * (long - short) / rest
			}
		}
		sum = long
	}
	at := make([]float64, len(captions))
	now := start
	for i, w := range weights {
		at[i] = now
		now += w * long / sum
	}
	return at
}

// at returns the index of the segment that is shown at a time of the film.
func (f *Film) at(t float64) int {
	i := 0
	for i+1 < len(f.cuts) && t >= f.cuts[i+1].start {
		i++
	}
	return i
}

// moment returns the time of the story that a segment shows at a time of the film.
func (f *Film) moment(i int, t float64) float64 {
	c := &f.cuts[i]
	if i == 0 {
		return c.at
	}
	return min(c.at+(t-c.start)*c.speed, f.plan.Steps[c.plan].End-settled)
}

// saying returns the index of the caption that is read at a time, and since when it is there.
func (c *cut) saying(t float64) (i int, since float64) {
	for i+1 < len(c.says) && t >= c.says[i+1] {
		i++
	}
	if len(c.says) == 0 {
		return -1, c.start
	}
	return i, c.says[i]
}

// clear returns how clearly words are seen that have been there since a time, fadeFrom to 1.
func clear(t, since float64) float64 {
	return fadeFrom + (1-fadeFrom)*chance.Smooth((t-since)/fadeTime)
}

// Segments returns the parts of the film in their order, with all that they say.
func (f *Film) Segments() []Segment {
	var all []Segment
	for i, c := range f.cuts {
		s := Segment{Start: c.start, End: c.end}
		switch n := len(f.steps); {
		case i == 0:
			s.Kind, s.Heading = Title, f.plan.Story.Title.In(f.opts.Lang)
			s.Lines = f.pages[0].said()
		case i <= n:
			f.segment(&s, i)
		default:
			s.Kind, s.Lines = End, f.cards[i-n-1].said
		}
		all = append(all, s)
	}
	return all
}

// segment fills in what a step says.
func (f *Film) segment(s *Segment, i int) {
	c, p := &f.cuts[i], &f.pages[i]
	step := f.plan.Steps[c.plan].Step
	s.Kind, s.Step, s.Number = Step, step.ID, f.plan.Story.Number(c.plan)
	s.Heading, s.Grade, s.Alt = frameOf(step).Title.In(f.opts.Lang), step.Sure, step.Alt.In(f.opts.Lang)
	if step.Of != nil {
		s.Account = step.Title.In(f.opts.Lang)
	}
	s.When, s.Sure = p.when, p.sure+f.words["mark.colon"]+p.means
	for _, g := range p.credits {
		s.Sources = append(s.Sources, g.kind+f.words["mark.colon"]+g.names)
	}
	for k, from := range c.says {
		to := c.end
		if k+1 < len(c.says) {
			to = c.says[k+1]
		}
		s.Sentences = append(s.Sentences, Sentence{from, to, p.captions[k].text})
	}
}

// progress returns how much of a step's tick is filled at a time: its accounts share it.
func (f *Film) progress(i int, t float64) float64 {
	number := f.plan.Story.Number(f.cuts[i].plan)
	from, to := math.Inf(1), math.Inf(-1)
	for k := 1; k <= len(f.steps); k++ {
		if c := &f.cuts[k]; f.plan.Story.Number(c.plan) == number {
			from, to = min(from, c.start), max(to, c.end)
		}
	}
	return (t - from) / (to - from)
}
