// Package film composes the frames of a film: the picture of a step, and around it all that a
// film says that travels without its page: title, caption, day and clock, how sure, who says so,
// how far the story is, and at the end all sources, all doubt and all corrections. The command
// film and the studio call it, and paint what it returns with whichever painter they have.
//
// [Film.Compose] is pure: a moment of a film has one picture, whoever asks and in whichever
// order. The package knows no files, no fonts and no encoder, and reads no clock. Read film.go
// and shape.go first; how a film's time is divided says timeline.go.
package film

import (
	"fmt"
	"sync"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/calendar"
	"standoff/story/plan"
)

// Options say for what a film is made.
type Options struct {
	W, H       int // device pixels
	Lang       string
	Theme      *theme.Theme // nil is the light one
	Steps      []string     // ids of the steps that are shown; none are all
	NoCaptions bool         // without the sentences of the steps
	Pace       float64      // how much faster than in the player it goes, 0.5 to 2; 0 is 1
	Measure    func(words string, f picture.Font) picture.Extent
	Breaks     func(words, lang string) []picture.Break
}

// A Film is a story as a film of one size, in one language. Several goroutines may compose its
// frames at once.
type Film struct {
	typesetter
	pages  []page // what stands in the panel, by segment
	cards  []card // at the end
	cuts   []cut  // by segment
	stages sync.Pool
}

// A typesetter sets what a film says in the panel and on its cards. It knows the story and the
// shape, and nothing of time.
type typesetter struct {
	plan  *plan.Plan
	steps []int // indexes in the plan of those that are shown
	opts  Options
	words story.Words
	days  calendar.Calendar
	left  bool // read from right to left
	form  form
}

// New returns the film of the plan. It fails where a step is not there, where nothing can be
// shown in the size, where a sentence is too long for the room that the shape has, and where a
// note or quotation in doubt would be left out: a film has no caption beside it that says so.
func New(p *plan.Plan, o Options) (*Film, error) {
	if o.Theme == nil {
		o.Theme = theme.Light
	}
	if o.Pace == 0 {
		o.Pace = 1
	}
	if !(o.Pace >= .5 && o.Pace <= 2) {
		return nil, fmt.Errorf("the pace is %v: want 0.5 to 2", o.Pace)
	}
	f := &Film{typesetter: typesetter{plan: p, opts: o, words: p.Story.Words[o.Lang]}}
	if f.words == nil {
		return nil, fmt.Errorf("the story is not told in %q", o.Lang)
	}
	f.left, f.days = f.words.Leftward(), calendar.Of(f.words, o.Lang)
	sh, err := shapeOf(o.W, o.H)
	if err != nil {
		return nil, err
	}
	if f.steps, err = chosen(p, o.Steps); err != nil {
		return nil, err
	}
	// Where the picture is too small for all doubt, words in it are set smaller before anything
	// is given up.
	for _, k := range [...]float64{1, .92, .84} {
		f.form = sh.form(o.W, o.H, k)
		if err = f.set(); err != nil {
			return nil, err
		}
		if err = f.dropped(); err == nil {
			return f, nil
		}
	}
	return nil, err
}

// set works out all that stands in the panel, and when.
func (f *Film) set() error {
	if err := f.setPages(); err != nil {
		return err
	}
	f.setTimes()
	f.stages = sync.Pool{New: func() any { return f.newPainted() }}
	return nil
}

// Ratio returns how many device pixels a CSS pixel of the film's pictures has.
func (f *Film) Ratio() float64 { return f.form.ratio() }

// Duration returns how long the film is, in seconds.
func (f *Film) Duration() float64 { return f.cuts[len(f.cuts)-1].end }

// chosen returns the indexes of the steps that have one of the ids, or a number, in the order of
// the story. The accounts of a step come with it, and with each of them all others: one side's
// alone would take sides.
func chosen(p *plan.Plan, ids []string) (steps []int, err error) {
	wanted := map[*story.Step]bool{}
	for _, id := range ids {
		found := false
		for i, s := range p.Steps {
			if s.Step.ID == id || fmt.Sprint(p.Story.Number(i)) == id && s.Step.Of == nil {
				wanted[frameOf(s.Step)], found = true, true
			}
		}
		if !found {
			return nil, &NoStepError{id}
		}
	}
	for i, s := range p.Steps {
		if len(ids) == 0 || wanted[frameOf(s.Step)] {
			steps = append(steps, i)
		}
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("the story has no steps")
	}
	return steps, nil
}

// frameOf returns the step of which this is an account, or itself.
func frameOf(s *story.Step) *story.Step {
	if s.Of != nil {
		return s.Of
	}
	return s
}

// A NoStepError is that a film was to show a step that the story does not have.
type NoStepError struct{ Step string }

func (e *NoStepError) Error() string { return fmt.Sprintf("no step is called %q", e.Step) }

// view returns how the pictures of steps are composed.
func (f *Film) view() picture.View {
	g, o := &f.form, &f.opts
	return picture.View{
		Width: g.css(g.inner.W), Height: g.css(g.inner.H), Theme: o.Theme, Lang: o.Lang, Words: f.words,
		Measure: o.Measure, Breaks: o.Breaks, Corners: g.css(g.corners),
		Bleed: picture.Bleed{Right: g.css(g.stage.W - g.inner.W), Below: g.css(g.stage.H - g.inner.H)},
	}
}

// painted is what one goroutine needs to compose pictures of steps.
type painted struct {
	named, bare *scene.Stage // with words and without
	moment      plan.Moment
	pic, clean  picture.Picture
}

// newPainted returns what composes the pictures of steps.
func (f *Film) newPainted() *painted {
	v := f.view()
	bare := v
	bare.NoText, bare.Notice = true, true
	return &painted{named: scene.NewStage(f.plan, v), bare: scene.NewStage(f.plan, bare)}
}

// colors returns the colours of the panel.
func (f *typesetter) colors() theme.Panel { return f.opts.Theme.Panel }
