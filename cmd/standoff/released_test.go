package main

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/release"
)

// A released program lies in a folder of its own, and finds no other program.
type released struct {
	t    *testing.T
	dir  string
	file string
	env  []string

	root     string // of the module
	compiler *release.Compiler
}

// newReleased builds the program as a release does and puts it into an empty folder.
func newReleased(t *testing.T) released {
	t.Helper()
	root, err := release.Carry()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	r := released{t: t, dir: filepath.Join(dir, "a folder"), root: root}
	r.file = filepath.Join(r.dir, "standoff")
	if runtime.GOOS == "windows" {
		r.file += ".exe"
	}
	path, home := filepath.Join(dir, "path"), filepath.Join(dir, "home")
	for _, d := range []string{r.dir, path, home} {
		if err := os.Mkdir(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	stamp := release.Stamp(release.Commit{Hash: "c0ffee", Version: "1.2.3", Date: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)})
	if r.compiler, err = release.NewCompiler(root); err != nil {
		t.Fatal(err)
	}
	if _, err := r.compiler.Run(root, []string{"CGO_ENABLED=0"}, "build", "-trimpath", "-buildvcs=false",
		"-ldflags", "-s -w "+stamp, "-o", r.file, "./cmd/standoff"); err != nil {
		t.Fatal(err)
	}
	r.env = []string{"PATH=" + path, "HOME=" + home, "USERPROFILE=" + home, "SystemRoot=" + os.Getenv("SystemRoot")}
	return r
}

// command returns a call of the program.
func (r released) command(args ...string) *exec.Cmd {
	cmd := exec.Command(r.file, args...)
	cmd.Dir, cmd.Env = r.dir, r.env
	return cmd
}

// run runs the program, which must go well, and returns what it printed.
func (r released) run(args ...string) string {
	r.t.Helper()
	var errOut bytes.Buffer
	cmd := r.command(args...)
	cmd.Stderr = &errOut
	out, err := cmd.Output()
	if err != nil {
		r.t.Fatalf("standoff %s: %v\n%s", args[0], err, &errOut)
	}
	return string(out)
}

// TestReleasedProgramNeedsNothing holds that the program of a release does all that it is for in an
// empty folder, on a machine without Go, Node and git.
func TestReleasedProgramNeedsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the player")
	}
	t.Parallel()
	r := newReleased(t)
	if said := r.run("version"); !strings.Contains(said, "standoff 1.2.3\ncommit c0ffee\nof 2026-01-02T03:04:05Z\n") ||
		!strings.Contains(said, "carries its player") {
		t.Errorf("version says %s", said)
	}
	for _, call := range [][]string{
		{"new", "my-story.toml"}, {"check", "my-story.toml"}, {"frame", "-o", "a.png", "my-story.toml"}, {"fmt", "-check", "my-story.toml"},
		{"explain", "my-story.toml"}, {"schema"}, {"embed", "my-story.toml"}, {"words", "de"}, {"build", "my-story.toml"},
	} {
		r.run(call...)
	}
	for _, name := range []string{"a.png", "dist/my-story/index.html", "dist/embed.js", "dist/licences.txt"} {
		if _, err := os.Stat(filepath.Join(r.dir, name)); err != nil {
			t.Error(err)
		}
	}
	engines, _ := filepath.Glob(filepath.Join(r.dir, "dist/assets/engine.*.wasm.br"))
	if len(engines) != 1 {
		t.Fatalf("engines are %v", engines)
	}
	written, err := os.ReadFile(engines[0])
	packed, _ := os.ReadFile(filepath.Join("../..", carried.Folder, carried.Brotli))
	if err != nil || !bytes.Equal(written, packed) {
		t.Errorf("the player that is written is not the one that is carried: %v", err)
	}
	t.Run("same site", r.testSameSite)
	t.Run("templates", r.testTemplates)
	t.Run("publishes", r.testPublishes)
	t.Run("double click", r.testDoubleClick)
	t.Run("ends by itself", r.testEndsByItself)
	if info, err := os.Stat(r.file); err != nil || info.Size() > programBudget {
		t.Errorf("the program has %d bytes, want at most %d", info.Size(), programBudget)
	} else {
		t.Logf("the program: %d bytes", info.Size())
	}
}

// programBudget is how many bytes the program of a release may have. Where it has more, see what is
// linked of late: go tool nm -size -sort size, of one that was built without -s; and whether its linker
// keeps all methods again: go build -ldflags=-dumpdep says ReflectMethod where it must.
const programBudget = 40_000_000

// testDoubleClick holds that the program, called without a word and from elsewhere, shows the
// storyboard that lies beside it, opens the browser there, and ends when it is interrupted.
func (r released) testDoubleClick(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nobody can be interrupted there by a test")
	}
	cmd := r.command()
	cmd.Dir = t.TempDir()
	called := filepath.Join(cmd.Dir, "called")
	name, _ := browserCall(runtime.GOOS, "")
	browser := "#!/bin/sh\necho \"$1\" > " + called + ".draft && /bin/mv " + called + ".draft " + called + "\n"
	if err := os.WriteFile(filepath.Join(strings.TrimPrefix(r.env[0], "PATH="), name), []byte(browser), 0o755); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(r.env, "DISPLAY=:0")
	start := time.Now()
	address, told := began(t, cmd)
	page := fetched(t, address+"my-story/")
	t.Logf("from its start to the first picture: %d ms", time.Since(start).Milliseconds())
	opened := ""
	for i := 0; opened == "" && i < 600; i++ {
		text, _ := os.ReadFile(called)
		opened = strings.TrimSpace(string(text))
		time.Sleep(50 * time.Millisecond)
	}
	if opened != address {
		t.Errorf("the browser is opened at %q, want %q", opened, address)
	}
	if !strings.Contains(page, "<svg") {
		t.Error("the page has no picture")
	}
	wasm := regexp.MustCompile(`assets/engine\.[0-9a-f]+\.wasm`).FindString(page)
	if data := fetched(t, address+wasm); !strings.HasPrefix(data, "\x00asm") {
		t.Errorf("%s is no program", wasm)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	words := <-told
	if err := cmd.Wait(); err != nil {
		t.Errorf("interrupted it ends with %v", err)
	}
	for _, want := range []string{"my-story.toml", "build", "Ctrl+C", "Ten minutes"} {
		if !strings.Contains(words, want) {
			t.Errorf("it does not say %q but\n%s", want, words)
		}
	}
}

// testEndsByItself holds that it ends when no page is open any more.
func (r released) testEndsByItself(t *testing.T) {
	cmd := r.command("serve", "-addr", "127.0.0.1:0", "-idle", "300ms")
	_, told := began(t, cmd)
	<-told
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ends with %v", err)
	}
}

// began starts a program that serves, and returns the address that it prints first, and what it
// prints then.
func began(t *testing.T, cmd *exec.Cmd) (address string, rest <-chan string) {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	r := bufio.NewReader(out)
	address, err = r.ReadString('\n')
	if err != nil {
		t.Fatalf("it prints %q: %v", address, err)
	}
	told := make(chan string, 1)
	go func() {
		text, _ := io.ReadAll(r)
		told <- string(text)
	}()
	return strings.TrimSpace(address), told
}

// fetched returns what stands at an address.
func fetched(t *testing.T, address string) string {
	t.Helper()
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("%s: %s %v", address, answer.Status, err)
	}
	return string(body)
}
