package main

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"strings"

	"standoff/scene"
	"standoff/scene/raster"
	"standoff/story"
)

// cardFile is the picture that social networks show beside a link, as the page
// finds it. It is 1200 × 630 pixels, which is what all of them ask for.
const cardFile = "card.png"

const (
	cardWidth, cardHeight = 1200, 630
	cardColumn            = 600 // of words
	cardMargin            = 56
)

// drawCard sets the headline and the summary beside the still that shows most
// people from near by.
func drawCard(plan *story.Plan, lang string) ([]byte, error) {
	img := image.NewRGBA(image.Rect(0, 0, cardWidth, cardHeight))
	words := raster.Paint(cardWords(plan.Story, lang), scene.Light, 1)
	draw.Draw(img, img.Rect, words, image.Point{}, draw.Src)
	moment := plan.At(plan.Steps[strongest(plan, lang)].Still)
	still := raster.Paint(scene.Compose(moment, beside(lang)), scene.Light, 1)
	at := image.Rect(cardColumn, 0, cardWidth, cardHeight)
	if plan.Story.Words[lang].Leftward() {
		at = image.Rect(0, 0, cardWidth-cardColumn, cardHeight)
	}
	draw.Draw(img, at, still, image.Point{}, draw.Src)
	var b bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, img)
	return b.Bytes(), err
}

// enough is how many people make a crowd: more do not make a picture stronger.
const enough = 60

// strongest is the step whose still shows a crowd from nearest by, or else the
// most people. Those who are dimmed or seen from above count for little.
func strongest(plan *story.Plan, lang string) int {
	stage := scene.NewStage(plan, beside(lang))
	var p scene.Picture
	best, most := 0, -1.
	for i, s := range plan.Steps {
		stage.Compose(plan.At(s.Still), &p)
		people, high := 0., 0.
		for _, f := range p.Figures {
			if f.X < 0 || f.X > p.Width || f.Y < 0 || f.Y > p.Height || f.Code.Leader() {
				continue
			}
			if high = f.Height; f.Code.Look().Dim || f.Code.Pose().View == scene.TopView {
				people += .2 * f.Alpha
			} else {
				people += f.Alpha
			}
		}
		if seen := min(people, enough) * high; seen > most {
			best, most = i, seen
		}
	}
	return best
}

// beside is how a card shows a still, beside its words.
func beside(lang string) scene.View {
	return scene.View{
		Width: cardWidth - cardColumn, Height: cardHeight, Theme: scene.Light, Lang: lang,
		Measure: raster.Measure, NoText: true,
	}
}

// cardWords are the headline, the summary and who made it, one below the
// other. The headline is the larger the fewer lines it takes.
func cardWords(s *story.Story, lang string) *scene.Picture {
	t := scene.Light
	const room = cardColumn - 2*cardMargin
	left := s.Words[lang].Leftward()
	title := scene.Font{Size: 84, Bold: true, Leftward: left}
	summary := scene.Font{Size: 28, Leftward: left}
	by := scene.Font{Size: 22, Bold: true, Leftward: left}
	head := broken(s.Title.In(lang), title, room)
	for title.Size > 24 && (len(head) > 2 && title.Size > 64 ||
		len(head) > 3 && title.Size > 48 || len(head) > 5 || widest(head, title) > room) {
		title.Size -= 2
		head = broken(s.Title.In(lang), title, room)
	}
	high := float64(len(head)) * 1.12 * title.Size
	rest := cardHeight - 3*cardMargin - by.Size - high
	below := cut(broken(s.Summary.In(lang), summary, room), int(rest/(1.36*summary.Size)))
	high += cardMargin/2 + float64(len(below))*1.36*summary.Size
	c := column{y: (cardHeight - high) / 2}
	c.Width, c.Height, c.Paper = cardWidth, cardHeight, t.Paper
	c.set(head, title, 1.12, t.Ink)
	c.y += cardMargin / 2
	c.set(below, summary, 1.36, t.Ink2)
	c.y = cardHeight - cardMargin - by.Size
	c.set(broken(s.By.In(lang), by, room), by, 1, t.Ink2)
	return &c.Picture
}

// cut keeps the first n lines, and says so where there are more.
func cut(lines []string, n int) []string {
	if n = max(n, 0); len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	if n > 0 {
		lines[n-1] = strings.TrimRight(lines[n-1], ".,;:") + " …"
	}
	return lines
}

// A column is words set from the top down.
type column struct {
	scene.Picture
	y float64 // of the next line's top
}

func (c *column) set(lines []string, f scene.Font, spacing float64, color scene.Color) {
	for _, words := range lines {
		x := float64(cardMargin)
		if f.Leftward {
			x = cardWidth - cardMargin - raster.Measure(words, f).Width
		}
		c.Marks = append(c.Marks, scene.Mark{Kind: scene.MarkText, Index: int32(len(c.Texts))})
		c.Texts = append(c.Texts, scene.Text{
			Words: words, X: x, Y: c.y + f.Size*.8, Font: f, Color: color, Alpha: 1,
		})
		c.y += spacing * f.Size
	}
}

// broken breaks words into lines no wider than room, as even as they can be
// without taking more lines.
func broken(words string, f scene.Font, room float64) []string {
	lines := greedy(words, f, room)
	for narrower := room; narrower > room/2; narrower -= f.Size / 4 {
		even := greedy(words, f, narrower)
		if len(even) > len(lines) || widest(even, f) > narrower {
			break
		}
		lines = even
	}
	return lines
}

func greedy(words string, f scene.Font, room float64) (lines []string) {
	for _, w := range strings.Fields(words) {
		if n := len(lines); n > 0 && raster.Measure(lines[n-1]+" "+w, f).Width <= room {
			lines[n-1] += " " + w
		} else {
			lines = append(lines, w)
		}
	}
	return lines
}

func widest(lines []string, f scene.Font) (w float64) {
	for _, l := range lines {
		w = max(w, raster.Measure(l, f).Width)
	}
	return w
}
