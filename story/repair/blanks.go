package repair

import (
	"bytes"
	"strings"
)

// A blanker takes what cannot be read out of a storyboard, piece by piece, so
// that all of its mistakes are told in one run. What it takes out becomes
// spaces: everything else keeps its line and column.
type blanker struct {
	text  []byte
	lines []int     // where each begins
	gone  []passage // lines that were taken out, whole or in part
	words bytes.Buffer
}

// A passage is lines, from 0, without the last.
type passage struct{ from, to int }

// How much is taken out for one mistake: as little as can be, and more when
// the rest still cannot be read.
const (
	takeRow = iota
	takeKey
	takeBlock
	takeRest
)

// takeOut blanks what the line belongs to, and answers how far down that goes.
func (b *blanker) takeOut(line, much int) (end int) {
	if much == takeRow && b.headed(line) {
		much = takeBlock // or its keys would fall to the block above
	}
	from, to := b.blockAt(line)
	switch much {
	case takeRow, takeKey:
		at := passage{b.keyAt(line, from), 0}
		if at.to = b.keyEnd(line, to, b.indent(at.from)); much == takeRow {
			return b.takeRow(line, at)
		}
		b.blank(at, b.lines[at.from], "")
		return at.to
	case takeBlock:
		b.blank(passage{from, to}, b.lines[from], "")
		return to
	}
	b.blank(passage{line, len(b.lines)}, b.lines[line], "")
	return len(b.lines)
}

// takeRow blanks one row of a list that has its rows on lines of their own,
// else the key and all that is its own.
func (b *blanker) takeRow(line int, key passage) (end int) {
	from, to := line, line+1
	for from > key.from && !b.opensRow(from) {
		from--
	}
	for to < key.to && !b.opensRow(to) {
		to++
	}
	begin := b.lines[from]
	if from == key.from {
		bracket := bytes.IndexByte(b.text[begin:b.lineEnd(from)], '[')
		if bracket < 0 || to == key.to {
			b.blank(key, b.lines[key.from], "")
			return key.to
		}
		begin += bracket + 1
	}
	rest := strings.TrimRight(string(b.text[begin:b.lineEnd(to-1)]), ", \t\r\n")
	keep := ""
	if to == key.to && strings.HasSuffix(rest, "]") {
		keep = "]" // the list's own
	}
	b.blank(passage{from, to}, begin, keep)
	return to
}

// blank makes spaces of lines, the first of them from an offset on.
func (b *blanker) blank(lines passage, begin int, keep string) {
	b.gone = append(b.gone, lines)
	end := b.lineEnd(lines.to - 1)
	b.words.Write(b.text[begin:end])
	last := -1
	for i := begin; i < end; i++ {
		if c := b.text[i]; c != '\n' && c != '\r' {
			b.text[i], last = ' ', i
		}
	}
	if keep != "" && last >= 0 {
		copy(b.text[last:], keep)
	}
}

// took reports whether something of the line, from 0, was taken out.
func (b *blanker) took(line int) bool {
	for _, g := range b.gone {
		if line >= g.from && line < g.to {
			return true
		}
	}
	return false
}

// lineEnd returns the offset at which a line ends, its newline included.
func (b *blanker) lineEnd(line int) int {
	if line+1 < len(b.lines) {
		return b.lines[line+1]
	}
	return len(b.text)
}

func (b *blanker) line(i int) string {
	return strings.TrimLeft(string(b.text[b.lines[i]:b.lineEnd(i)]), " \t")
}

// indent returns how far in a line begins.
func (b *blanker) indent(i int) int {
	return b.lineEnd(i) - b.lines[i] - len(b.line(i))
}

// keyed reports whether the line looks like a key and its value, though the
// sign between them may be a wrong one or none.
func (b *blanker) keyed(i int) bool {
	s := b.line(i)
	key := strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyz-._")
	next := strings.TrimLeft(key, " \t")
	return beginsKey(s) || len(key) < len(s) && next != "" &&
		(next[0] == ':' || len(next) < len(key) && strings.IndexByte("\"'[{", next[0]) >= 0)
}

// headed reports whether the line looks like the header of a block.
func (b *blanker) headed(i int) bool {
	s := b.line(i)
	name := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(s, "["), "["), " \t")
	return strings.HasPrefix(s, "[") && letter(name) && !strings.ContainsAny(name, "{,=\"'")
}

// blockAt returns the block in which a line stands: from its header to the next.
func (b *blanker) blockAt(line int) (from, to int) {
	for from = line; from > 0 && !b.headed(from); {
		from--
	}
	for to = line + 1; to < len(b.lines) && !b.headed(to); {
		to++
	}
	return from, to
}

// keyAt returns the line on which the key begins to whose value the line belongs:
// keys of a block stand no further in than the first of them.
func (b *blanker) keyAt(line, block int) int {
	least := 1 << 20
	for i := block; i <= line; i++ {
		if beginsKey(b.line(i)) {
			least = b.indent(i)
			break
		}
	}
	for i := line; i >= block; i-- {
		if b.headed(i) && i != line {
			break
		}
		if b.keyed(i) && b.indent(i) <= least {
			return i
		}
	}
	return line
}

// keyEnd returns the line after the key's value.
func (b *blanker) keyEnd(line, block, indent int) int {
	for i := line + 1; i < block; i++ {
		if b.keyed(i) && b.indent(i) <= indent {
			return i
		}
	}
	return block
}

// opensRow reports whether a row begins on the line, or the list ends there.
func (b *blanker) opensRow(i int) bool {
	s := b.line(i)
	return s != "" && strings.IndexByte("{]", s[0]) >= 0 ||
		strings.HasPrefix(strings.Trim(s, `"'`), "then")
}
