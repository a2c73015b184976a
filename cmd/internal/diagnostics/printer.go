// Package diagnostics says what is wrong with storyboards: it inspects them, pictures
// included, and shows problems to people at a terminal, to editors as JSON and to the
// preview's page, each with a lesson. The commands and the preview call it. It finds
// nothing by itself: packages read, direct, layout and sight do. Begin with inspect.go,
// then printer.go.
package diagnostics

import (
	"fmt"
	"io"
	"os"
	"strings"

	"standoff/cmd/internal/terminal"
	"standoff/story/problem"
)

// A printer shows problems to people.
type printer struct {
	w       io.Writer
	Color   bool
	Explain bool // show each kind of mistake wrong and right, once
	taught  map[problem.Mistake]bool
}

func NewPrinter(w io.Writer) *printer {
	return &printer{w: w, Color: wantsColor(terminal.IsTerminal(w), os.Getenv),
		taught: map[problem.Mistake]bool{}}
}

// wantsColor reports whether to use colours: at a terminal, unless NO_COLOR is
// set (https://no-color.org) or the terminal has none.
func wantsColor(terminal bool, env func(string) string) bool {
	return terminal && env("NO_COLOR") == "" && env("TERM") != "dumb"
}

// Print shows every problem with its line and a caret below.
func (p *printer) Print(problems problem.Problems) {
	for _, q := range problems {
		text := printed(q)
		if p.Color {
			text = colored(q, text)
		}
		fmt.Fprintln(p.w, text)
		if p.Explain && len(q.Allowed) > 0 {
			w := &terminal.Writer{Out: p.w}
			w.Line("      ", "one of "+strings.Join(q.Allowed, ", "))
		}
		if p.Explain && !p.taught[q.Mistake] {
			p.taught[q.Mistake] = true
			p.teach(Lessons[q.Mistake])
		}
	}
}

// printed returns a problem with the line that it is about.
func printed(p problem.Problem) string {
	return strings.TrimRight(p.Error()+"\n"+p.Excerpt(), "\n")
}

// The colours of a terminal (ECMA-48, Select Graphic Rendition).
const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	green  = "\x1b[32m"
	dim    = "\x1b[2m"
	plain  = "\x1b[m"
)

// colored makes the message stand out and the marks below the lines glow.
func colored(q problem.Problem, text string) string {
	hue := red
	if q.Warning {
		hue = yellow
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		margin, rest, ok := strings.Cut(line, "| ")
		switch {
		case i == 0:
			lines[i] = bold + line + plain
		case ok && strings.Trim(margin, " 0123456789") == "" && strings.Trim(rest, " ^") == "":
			lines[i] = dim + margin + "| " + plain + hue + rest + plain
		case ok && strings.Trim(margin, " 0123456789") == "":
			lines[i] = dim + margin + "| " + plain + rest
		}
	}
	return strings.Join(lines, "\n")
}

// teach prints why something is a mistake, and shows it wrong and right.
func (p *printer) teach(l lesson) {
	fmt.Fprintf(p.w, "      %s\n", l.Why)
	p.sample("wrong", red, l.Wrong)
	p.sample("right", green, l.Right)
	fmt.Fprintln(p.w)
}

// sample prints a text of several lines beside a coloured word.
func (p *printer) sample(word, hue, text string) {
	if text == "" {
		return
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			word = strings.Repeat(" ", len(word))
		}
		label := word
		if p.Color {
			label = hue + word + plain
		}
		fmt.Fprintf(p.w, "      %s  %s\n", label, line)
	}
}
