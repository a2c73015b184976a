package claims

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"standoff/story"
)

// claimColumns are the spreadsheet's columns. The last is for whoever checks.
var claimColumns = []string{"step", "id", "when", "what", "who", "claim", "how sure", "in doubt", "translated",
	"source", "by", "kind", "about", "via", "dated", "link", "archived copy", "line", "checked"}

// ClaimsCSV writes a row for each claim and each of its sources (RFC 4180). It
// begins with a byte order mark, without which spreadsheets take accents for
// something else.
func ClaimsCSV(out io.Writer, a Account) error {
	if _, err := io.WriteString(out, "\ufeff"); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	w.Write(claimColumns)
	for _, c := range a.numbers() {
		a.writeClaim(w, c, []string{"", "", a.days(a.Date)})
	}
	for i, st := range a.Steps {
		for _, c := range a.claims(i) {
			a.writeClaim(w, c, []string{fmt.Sprint(a.Number(i)), st.ID, a.clock(st)})
		}
	}
	for i, c := range a.corrections() {
		step := []string{"", "", a.day(a.Corrections[i].Date)}
		if at := slices.Index(a.Steps, a.Corrections[i].Step); at >= 0 {
			step[0], step[1] = fmt.Sprint(a.Number(at)), a.Steps[at].ID
		}
		a.writeRow(w, c, step, &story.Source{})
	}
	w.Flush()
	return w.Error()
}

func (a Account) writeClaim(w *csv.Writer, c claim, step []string) {
	for _, s := range c.sources {
		a.writeRow(w, c, step, s)
	}
}

// writeRow writes a claim beside one of its sources.
func (a Account) writeRow(w *csv.Writer, c claim, step []string, s *story.Source) {
	dated := ""
	if s.Date != (story.Day{}) {
		dated = a.dated(s)
	}
	row := append([]string{}, step...)
	row = append(row, c.kind, c.who, c.said(), string(c.sure), c.doubt, c.manner, s.ID, s.By.In(a.Lang),
		string(s.Kind), s.About.In(a.Lang), s.Via.In(a.Lang), dated, s.URL, s.Archive, fmt.Sprint(c.line), "")
	for i := range row {
		row[i] = harmless(row[i])
	}
	w.Write(row)
}

// harmless returns a cell that no spreadsheet takes for a formula: whatever begins
// as one gets an apostrophe in front (OWASP, CSV Injection). An account such
// as @rosalind is one of those.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) ||
		strings.HasPrefix(cell, "＝") || strings.HasPrefix(cell, "＋") ||
		strings.HasPrefix(cell, "－") || strings.HasPrefix(cell, "＠") {
		return "'" + cell
	}
	return cell
}
