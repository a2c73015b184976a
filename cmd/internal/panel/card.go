package panel

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"slices"
	"strings"
	"unicode/utf8"

	"standoff/scene"
	"standoff/scene/figure"
	"standoff/scene/lettering"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// CardFile is the picture that social networks show beside a link, as the page
// finds it. It is 1200 × 630 pixels, which is what all of them ask for.
const CardFile = "card.png"

// Sizes of the card, in pixels.
const (
	cardWidth, CardHeight = 1200, 630
	CardColumn            = 600 // how wide the side with the words is
	CardMargin            = 56  // around the words
)

// DrawCard returns the card in a language, as PNG: the headline and the summary beside the
// still of the card's step ([CardStep]).
func DrawCard(plan *plan.Plan, lang string) ([]byte, error) {
	img := image.NewRGBA(image.Rect(0, 0, cardWidth, CardHeight))
	words := raster.Paint(CardWords(plan.Story, lang), theme.Light, 1)
	draw.Draw(img, img.Rect, words, image.Point{}, draw.Src)
	still := raster.Paint(CardPicture(plan, lang), theme.Light, 1)
	at := image.Rect(CardColumn, 0, cardWidth, CardHeight)
	if plan.Story.Words[lang].Leftward() {
		at = image.Rect(0, 0, cardWidth-CardColumn, CardHeight)
	}
	draw.Draw(img, at, still, image.Point{}, draw.Src)
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}

// enough is how many people make a crowd: more do not make a picture stronger.
const enough = 60

// CardStep returns the index of the step that stands for the story: the one that its author chose for
// the card, or else the strongest.
func CardStep(p *plan.Plan, lang string) int {
	if i := slices.IndexFunc(p.Steps, func(s plan.PlannedStep) bool { return s.Step.Card }); i >= 0 {
		return i
	}
	return strongest(p, lang)
}

// strongest returns the index of the step whose still, on a card in the language, is the
// strongest picture: people, up to enough of them, times the height at which they are drawn.
// Those who are dimmed or seen from above count for a fifth, and leaders not at all.
// A card has no words: a doubtful step whose people are all drawn as certain comes last.
func strongest(plan *plan.Plan, lang string) int {
	view := beside(lang)
	view.NoScenery = true
	stage := scene.NewStage(plan, view)
	var p picture.Picture
	best, most := 0, -1.
	for i, s := range plan.Steps {
		stage.Compose(plan.At(s.Still), &p)
		people, high, doubt := 0., 0., false
		for _, f := range p.Figures {
			if f.X < 0 || f.X > p.Width || f.Y < 0 || f.Y > p.Height || f.Code.Leader() {
				continue
			}
			doubt = doubt || f.Code.Look().Doubt
			if high = f.Height; f.Code.Look().Dim || f.Code.Pose().View == figure.TopView {
				people += .2 * f.Alpha
			} else {
				people += f.Alpha
			}
		}
		seen := min(people, enough) * high
		if s.Step.Sure.Doubtful() && !doubt {
			seen *= .001
		}
		if seen > most {
			best, most = i, seen
		}
	}
	return best
}

// beside returns the view in which a card shows a still, beside its words.
func beside(lang string) picture.View {
	return picture.View{
		Width: cardWidth - CardColumn, Height: CardHeight, Theme: theme.Light, Lang: lang,
		Measure: raster.Measure, Breaks: raster.Breaks, NoText: true,
	}
}

// cardNotice is how much larger than on a page the notice is: cards are shown at half their size.
const cardNotice = 1.75

// CardPicture returns the still of the card's step, with no words but the notice that every
// picture bears.
func CardPicture(plan *plan.Plan, lang string) *picture.Picture {
	v := beside(lang)
	v.Notice, v.TextScale, v.Words = true, cardNotice, plan.Story.Words[lang]
	return scene.Compose(plan.At(plan.Steps[CardStep(plan, lang)].Still), v)
}

// CardWords returns the picture of the headline, the summary and who made it, one below the
// other. The headline is the larger the fewer lines it takes.
func CardWords(s *story.Story, lang string) *picture.Picture {
	t := theme.Light
	const room = CardColumn - 2*CardMargin
	v := beside(lang)
	font := func(size float64, bold bool) picture.Font {
		return picture.Font{Size: size, Bold: bold, Leftward: s.Words[lang].Leftward(), Lang: lang}
	}
	title, summary, by := font(84, true), font(28, false), font(22, true)
	head, torn := lettering.Lines(v, s.Title.In(lang), title, room)
	for title.Size > 24 && (len(head) > 2 && title.Size > 64 ||
		len(head) > 3 && title.Size > 48 || len(head) > 5 || torn) {
		title.Size -= 2
		head, torn = lettering.Lines(v, s.Title.In(lang), title, room)
	}
	lead := leadingOf(s.Title.In(lang), title, 1.12)
	high := float64(len(head)) * lead.line
	rest := CardHeight - 3*CardMargin - by.Size - high
	below, _ := lettering.Lines(v, s.Summary.In(lang), summary, room)
	follow := leadingOf(s.Summary.In(lang), summary, 1.36)
	below = cut(below, int(rest/follow.line))
	high += CardMargin/2 + float64(len(below))*follow.line
	c := column{y: (CardHeight - high) / 2}
	c.Width, c.Height, c.Paper = cardWidth, CardHeight, t.Paper
	c.set(head, title, lead, t.Ink)
	c.y += CardMargin / 2
	c.set(below, summary, follow, t.Ink2)
	c.y = CardHeight - CardMargin - by.Size
	credit, _ := lettering.Lines(v, s.By.In(lang), by, room)
	c.set(credit, by, leadingOf(s.By.In(lang), by, 1), t.Ink2)
	return &c.Picture
}

// A leading is how lines stand below one another, in pixels: how far apart they
// are, and how far below the top of a line its letters stand.
type leading struct{ line, base float64 }

// leadingOf returns the usual leading, in sizes of the font, or more where letters
// reach further up or down than those of the Latin alphabet.
func leadingOf(words string, f picture.Font, usual float64) leading {
	latin, e := raster.Measure("", f), raster.Measure(words, f)
	return leading{
		line: max(usual*f.Size, e.Ascent+e.Descent),
		base: .8*f.Size + e.Ascent - latin.Ascent,
	}
}

// cut returns the first n lines; where there are more, the last of them ends in an ellipsis
// instead of its stop. Chinese and Japanese set no blank before it.
func cut(lines []string, n int) []string {
	if n = max(n, 0); len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	if n > 0 {
		last := strings.TrimRight(lines[n-1], ".,;:。，、；：।۔، ")
		if r, _ := utf8.DecodeLastRuneInString(last); !picture.Wide(r) {
			last += " "
		}
		lines[n-1] = last + "…"
	}
	return lines
}

// A column is words set from the top down.
type column struct {
	picture.Picture
	y float64 // of the next line's top
}

// set puts lines below those before, in one font and colour.
func (c *column) set(lines []string, f picture.Font, l leading, color theme.Color) {
	for _, words := range lines {
		x := float64(CardMargin)
		if f.Leftward {
			x = cardWidth - CardMargin - raster.Measure(words, f).Width
		}
		c.Marks = append(c.Marks, picture.Mark{Kind: picture.MarkText, Index: int32(len(c.Texts))})
		c.Texts = append(c.Texts, picture.Text{
			Words: words, X: x, Y: c.y + l.base, Font: f, Color: color, Alpha: 1,
		})
		c.y += l.line
	}
}
