package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/tell"
)

// claimColumns are the spreadsheet's columns. The last is for whoever checks.
var claimColumns = []string{"step", "id", "when", "what", "who", "claim", "how sure", "in doubt", "translated",
	"source", "by", "kind", "about", "via", "dated", "link", "archived copy", "line", "checked"}

// claimsCSV writes a row for each claim and each of its sources (RFC 4180). It
// begins with a byte order mark, without which spreadsheets take accents for
// something else.
func claimsCSV(out io.Writer, s *story.Story, lang string) error {
	if _, err := io.WriteString(out, "\ufeff"); err != nil {
		return err
	}
	w := csv.NewWriter(out)
	w.UseCRLF = true
	w.Write(claimColumns)
	for _, c := range numbers(s, lang) {
		writeClaim(w, c, []string{"", "", tell.Days(s.Date, s.Words[lang])}, lang)
	}
	for i, st := range s.Steps {
		for _, c := range claims(s, st, lang) {
			writeClaim(w, c, []string{fmt.Sprint(i + 1), st.ID, clock(s, st, lang)}, lang)
		}
	}
	for i, c := range corrections(s, lang) {
		step := []string{"", "", day(s.Corrections[i].Date)}
		if at := slices.Index(s.Steps, s.Corrections[i].Step); at >= 0 {
			step[0], step[1] = fmt.Sprint(at+1), s.Steps[at].ID
		}
		writeRow(w, c, step, &story.Source{}, lang)
	}
	w.Flush()
	return w.Error()
}

func writeClaim(w *csv.Writer, c claim, step []string, lang string) {
	for _, s := range c.sources {
		writeRow(w, c, step, s, lang)
	}
}

// writeRow writes a claim beside one of its sources.
func writeRow(w *csv.Writer, c claim, step []string, s *story.Source, lang string) {
	dated := ""
	if s.Date != (story.Day{}) {
		dated = strings.TrimSpace(day(s.Date) + " " + s.Time)
	}
	row := append([]string{}, step...)
	row = append(row, c.kind, c.who, c.text, string(c.sure), c.doubt, c.manner, s.ID, s.By.In(lang),
		string(s.Kind), s.About.In(lang), s.Via.In(lang), dated, s.URL, s.Archive, fmt.Sprint(c.line), "")
	for i := range row {
		row[i] = harmless(row[i])
	}
	w.Write(row)
}

// harmless is a cell that no spreadsheet takes for a formula: whatever begins
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
