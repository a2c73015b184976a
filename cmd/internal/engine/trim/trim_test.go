package trim

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// source has functions that are inlined, arguments, and a stack to unwind.
const source = `package main

import "fmt"

func half(n int) int { return n / 2 }

func try(n int) (err error) {
	defer func() { err, _ = recover().(error) }()
	fmt.Println(half(n) / (n - n))
	return nil
}

func main() { fmt.Println(try(8)) }
`

// compiled is the program that the linker of this machine makes.
func compiled(t *testing.T) []byte {
	t.Helper()
	program, err := compile()
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Clone(program)
}

var compile = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "standoff-trim-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	name, out := filepath.Join(dir, "main.go"), filepath.Join(dir, "main.wasm")
	if err := os.WriteFile(name, []byte(source), 0o666); err != nil {
		return nil, err
	}
	cmd := exec.Command("go", "build", "-ldflags=-s -w", "-o", out, name)
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%w\n%s", err, text)
	}
	return os.ReadFile(out)
})

func packed(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// opened are a program's module and table.
func opened(t *testing.T, program []byte) (*module, *table) {
	t.Helper()
	m, err := readModule(program)
	if err != nil {
		t.Fatal(err)
	}
	table, err := findTable(m.memory)
	if err != nil {
		t.Fatal(err)
	}
	return m, table
}

func TestOnlyWhatIsForPeopleGoes(t *testing.T) {
	program := compiled(t)
	trimmed, err := Trim(program)
	if err != nil {
		t.Fatal(err)
	}
	before, old := opened(t, program)
	after, young := opened(t, trimmed)
	if !bytes.Equal(before.before, after.before) || !bytes.Equal(before.after, after.after) {
		t.Error("a section that is not data has changed")
	}
	if len(before.memory) != len(after.memory) || old.count != young.count || old.count < 1000 {
		t.Fatalf("%d functions in %d bytes became %d in %d", old.count, len(before.memory),
			young.count, len(after.memory))
	}
	lines := 0
	for i := range old.count {
		was, err := old.record(i)
		if err != nil {
			t.Fatal(err)
		}
		is, err := young.record(i)
		if err != nil {
			t.Fatal(err)
		}
		if number(was[funcLines:]) != none {
			lines++
		}
		for _, at := range []int{funcLines, funcFiles, funcUnit, funcStartLine} {
			if number(is[at:]) != none {
				t.Fatalf("function %d still knows its lines", i)
			}
		}
		for _, at := range []int{funcStacks, funcSize + 4*tablePointers} {
			if at < funcSize+4*int(number(was[funcTables:])) && !bytes.Equal(old.read(at, was), young.read(at, is)) {
				t.Fatalf("function %d has lost a table that its stack is unwound by", i)
			}
		}
	}
	if lines < old.count/2 {
		t.Errorf("only %d of %d functions had lines", lines, old.count)
	}
	forget(old)
	forget(young)
	if !bytes.Equal(before.memory, after.memory) {
		t.Error("the memory has changed elsewhere than in the table")
	}
}

// read is the table by instruction to which the record refers.
func (t *table) read(at int, record []byte) []byte {
	from := number(record[at:])
	length, _, _ := t.walk(from)
	return t.steps[from : int(from)+length]
}

func forget(t *table) {
	for _, part := range [][]byte{t.files, t.steps, t.records, t.facts} {
		clear(part)
	}
}

func TestATrimmedProgramIsSmaller(t *testing.T) {
	program := compiled(t)
	trimmed, err := Trim(program)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := len(packed(t, program)), len(packed(t, trimmed)); b > a*9/10 {
		t.Errorf("%d bytes became %d by gzip, want a tenth less", a, b)
	}
	again, err := Trim(trimmed)
	if err != nil || !bytes.Equal(again, trimmed) {
		t.Errorf("trimming twice is not as once: %v", err)
	}
}

func TestAnotherShapeIsRefused(t *testing.T) {
	program := compiled(t)
	m, table := opened(t, program)
	start := bytes.Index(m.memory, []byte(magic))
	for name, change := range map[string]func(){
		"another table":    func() { m.memory[start] = 0xf2 },
		"more functions":   func() { m.memory[start+8*headCount]++ },
		"parts elsewhere":  func() { m.memory[start+8*headSteps]++ },
		"another record":   func() { table.records[number(table.records[4:])]++ },
		"many more tables": func() { table.records[number(table.records[4:])+funcTables] = mostOfEither + 1 },
	} {
		kept := bytes.Clone(m.memory)
		change()
		if _, err := Trim(m.bytes()); err == nil {
			t.Errorf("%s: it was trimmed all the same", name)
		}
		copy(m.memory, kept)
	}
	if _, err := Trim(m.bytes()); err != nil {
		t.Errorf("unchanged it is refused: %v", err)
	}
	for n := 0; n < len(program); n += 1 + n/7 {
		if _, err := Trim(program[:n]); err == nil {
			t.Errorf("%d of %d bytes pass for a program", n, len(program))
		}
	}
	if _, err := Trim([]byte("<!doctype html>")); err == nil {
		t.Error("a page passes for a program")
	}
}
