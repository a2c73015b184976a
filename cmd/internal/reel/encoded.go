package reel

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"io"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// An encoded is a file that ffmpeg makes of frames, which it is sent through a pipe.
type encoded struct {
	at   *target
	run  *exec.Cmd
	in   io.WriteCloser
	said tail
	kill context.CancelFunc
	rows []byte // of a frame whose rows do not lie one behind the other
	done bool
}

// find returns the program that makes files of the kind, or none where this one does.
func (k Kind) find() (string, error) {
	if k.Suffix == ".gif" || k.Suffix == ".apng" {
		return "", nil
	}
	program, err := exec.LookPath("ffmpeg")
	if err != nil {
		return "", &NoEncoderError{k.Suffix}
	}
	return program, nil
}

// Needs returns what is missing on this machine for files of the kind, or nil.
func (k Kind) Needs() error {
	if k.encode == nil {
		return nil
	}
	_, err := k.find()
	return err
}

// A NoEncoderError is that ffmpeg is not installed, which files of a kind need.
type NoEncoderError struct{ Suffix string }

func (e *NoEncoderError) Error() string {
	return fmt.Sprintf("%s is made by ffmpeg, which is not there: %s (.gif, .apng and a folder of frames need nothing)", e.Suffix, installs(runtime.GOOS))
}

// installs returns how ffmpeg is installed on a system.
func installs(system string) string {
	switch system {
	case "darwin":
		return "brew install ffmpeg"
	case "windows":
		return "winget install ffmpeg"
	}
	return "sudo apt-get install ffmpeg"
}

// newEncoded starts ffmpeg.
func newEncoded(program string, at *target, settings []string, f Format) (*encoded, error) {
	args := []string{
		"-hide_banner", "-loglevel", "error", "-y",
		"-f", "rawvideo", "-pix_fmt", "rgba", "-s", fmt.Sprintf("%dx%d", f.W, f.H), "-r", fmt.Sprint(f.FPS), "-i", "pipe:0",
	}
	args = append(args, settings...)
	ctx, kill := context.WithCancel(context.Background())
	w := &encoded{at: at, kill: kill, run: exec.CommandContext(ctx, program, append(args, "file:"+at.file.Name())...)}
	w.run.Stderr = &w.said
	w.run.WaitDelay = 10 * time.Second
	in, err := w.run.StdinPipe()
	if err == nil {
		w.in = in
		err = w.run.Start()
	}
	if err != nil {
		kill()
		return nil, fmt.Errorf("ffmpeg cannot be started: %w", err)
	}
	return w, nil
}

// Frame sends the frame to ffmpeg; one that repeats is sent again.
func (w *encoded) Frame(img *image.RGBA, repeat bool) error {
	pix := img.Pix
	if row := 4 * img.Rect.Dx(); img.Stride != row {
		w.rows = w.rows[:0]
		for y := range img.Rect.Dy() {
			w.rows = append(w.rows, img.Pix[y*img.Stride:][:row]...)
		}
		pix = w.rows
	}
	if _, err := w.in.Write(pix); err != nil {
		return w.end(err)
	}
	return nil
}

// end waits for ffmpeg, and returns what went wrong, in its own words where it has said any.
func (w *encoded) end(wrong error) error {
	if w.done {
		return wrong
	}
	w.done = true
	w.in.Close()
	if err := w.run.Wait(); err != nil {
		wrong = err
	}
	w.kill()
	if wrong == nil {
		return nil
	}
	if said := w.said.String(); said != "" {
		return fmt.Errorf("ffmpeg: %s", said)
	}
	return fmt.Errorf("ffmpeg ended before the film did: %w", wrong)
}

// finish waits for ffmpeg to write the rest.
func (w *encoded) finish() error { return w.end(nil) }

func (w *encoded) keep() error { return w.at.keep() }

// interrupt ends ffmpeg, whatever it does. Another goroutine may call it.
func (w *encoded) interrupt() { w.kill() }

// drop ends ffmpeg, and takes its file away.
func (w *encoded) drop() {
	w.kill()
	w.end(context.Canceled)
	w.at.drop()
}

// A tail keeps the first and the last of what a program says.
type tail struct{ first, last bytes.Buffer }

// mostSaid is how many bytes of each are kept.
const mostSaid = 600

func (t *tail) Write(p []byte) (int, error) {
	n := len(p)
	k := min(len(p), mostSaid-t.first.Len())
	t.first.Write(p[:k])
	t.last.Write(p[k:])
	if over := t.last.Len() - mostSaid; over > 0 {
		t.last.Next(over)
	}
	return n, nil
}

// String returns what was said, on one line.
func (t *tail) String() string {
	lines := strings.Split(strings.TrimSpace(t.first.String()+t.last.String()), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "; ")
}
