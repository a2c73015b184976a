package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The benchmarks that web/bench/native.mjs runs for the README's table are there: a
// package that was moved takes them along.
func TestBenchmarksOfTheTableAreThere(t *testing.T) {
	script, err := os.ReadFile("../../web/bench/native.mjs")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile(`\[\s*'([\w/]+)',\s*'(\w+)[/\w=]*',\s*'\d`).FindAllStringSubmatch(string(script), -1)
	if len(rows) < 10 {
		t.Fatalf("only %d benchmarks are found in it", len(rows))
	}
	for _, row := range rows {
		files, _ := filepath.Glob("../../" + row[1] + "/*_test.go")
		found := false
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found = found || strings.Contains(string(text), "func Benchmark"+row[2]+"(")
		}
		if !found {
			t.Errorf("%s has no Benchmark%s", row[1], row[2])
		}
	}
}
