package format

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// tables are the lists whose rows are of one sort, so that their keys stand
// below one another. Moves are sentences, and notes are texts.
var tables = []string{"areas", "doors", "seats", "spots", "props", "counts"}

// mostRagged is by how many letters cells of a column may differ: more would
// tear rows apart.
const mostRagged = 16

// columns returns how wide each cell of each row is to be, its comma included; 0 is
// as wide as it is. Cells stand below one another where a row begins with the
// same keys as the one above.
func columns(rows []item) [][]int {
	wide := make([][]int, len(rows))
	for i := range rows {
		wide[i] = make([]int, len(cells(rows[i])))
	}
	for column := 0; ; column++ {
		any := false
		for from := 0; from < len(rows); {
			to := from + 1
			for to < len(rows) && alike(rows[to-1], rows[to], column) {
				to++
			}
			any = any || len(cells(rows[from])) > column
			widen(rows[from:to], wide[from:to], column)
			from = to
		}
		if !any {
			return wide
		}
	}
}

// cells returns the keys and values of a row on one line.
func cells(row item) []item {
	if row.value == nil || row.value.open != "{" || row.value.lines {
		return nil
	}
	return row.value.items
}

// alike reports whether two rows have the same keys up to a column, and more
// after it.
func alike(a, b item, column int) bool {
	x, y := cells(a), cells(b)
	return len(x) > column+1 && len(y) > column+1 &&
		slices.EqualFunc(x[:column+1], y[:column+1], func(a, b item) bool { return a.key == b.key })
}

// widen makes one column of rows as wide as its widest cell.
func widen(rows []item, wide [][]int, column int) {
	least, most := 1<<20, 0
	for _, r := range rows {
		if all := cells(r); len(all) > column {
			n := utf8.RuneCountInString(all[column].text())
			least, most = min(least, n), max(most, n)
		}
	}
	if len(rows) < 2 || most-least > mostRagged {
		return
	}
	for i := range rows {
		wide[i][column] = most + len(", ")
	}
}

// text returns the item as it is printed.
func (it *item) text() string {
	var w strings.Builder
	it.print(&w, "")
	return w.String()
}

// printRow writes a row on one line, its cells as wide as they are to be.
func (it *item) printRow(w *strings.Builder, wide []int) {
	w.WriteString("{ ")
	all := cells(*it)
	for i := range all {
		said := all[i].text()
		if i+1 < len(all) {
			said += ", "
			said += strings.Repeat(" ", max(0, wide[i]-utf8.RuneCountInString(said)))
		}
		w.WriteString(said)
	}
	w.WriteString(" }")
}
