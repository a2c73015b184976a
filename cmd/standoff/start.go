package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/terminal"
)

// patience is how long the program waits, after a double click, for somebody to come back to
// the page that it has opened.
const patience = 10 * time.Minute

// start is what the program does for who has called it with no command, as by a double click, or
// with storyboards only, as by dragging them onto it: it shows them, or those of the folder
// that it is called in, or those beside itself, and opens the browser there.
func start(files []string, t terminal.Terminal) error {
	ctx, stop := interruptible()
	defer stop()
	folder := ownFolder()
	if len(files) == 0 {
		var err error
		if files, folder, err = ownStoryboards(folder); err != nil {
			return err
		}
	}
	typed := typedLines(t)
	for {
		own, err := startWith(ctx, files, folder, typed, t)
		if err != nil {
			fmt.Fprintln(t.Err, "standoff:", err)
			waitForReader(t)
			return terminal.ErrProblems // told already
		}
		if own == "" {
			return nil
		}
		files = []string{own}
	}
}

// ownFolder returns the folder that this program lies in; that where it was called, where it
// does not know.
func ownFolder() string {
	path, err := os.Executable()
	if err != nil {
		return "."
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	return filepath.Dir(path)
}

// ownStoryboards returns the storyboards in the folder where the program was called or, where there
// are none, in that of the program, and in which of them a new one is to be written: beside the
// program, since a double click calls it anywhere.
func ownStoryboards(folder string) (files []string, found string, err error) {
	if strings.Contains(folder, "go-build") { // built for one run, in a folder that goes
		folder = "."
	}
	files, errHere := boardfile.InFolder(".")
	if len(files) > 0 {
		return files, ".", nil
	}
	if files, err = boardfile.InFolder(folder); len(files) > 0 {
		return files, folder, nil // whether the other can be read or not
	}
	return nil, folder, errors.Join(errHere, err)
}

// startWith shows storyboards, or where there are none those that come with the program, until the
// context ends, or until somebody begins a storyboard of their own: it returns that.
func startWith(ctx context.Context, files []string, folder string, typed <-chan string, t terminal.Terminal) (own string, err error) {
	boards, err := boardfile.ReadStoryboards(files, t.In)
	if err != nil {
		return "", err
	}
	listener, err := net.Listen("tcp", usualAddr)
	if err != nil { // somebody is there
		listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		return "", err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	begins := make(chan string, 1)
	if len(files) == 0 {
		go func() {
			begins <- begun(ctx, folder, typed, t)
			stop()
		}()
	}
	s := serving{addr: usualAddr, idle: patience, opened: func(address string) {
		openBrowser(address)
		fmt.Fprint(t.Out, whatNext(files, folder, typed != nil))
	}}
	if err := s.show(ctx, listener, boards, t); err != nil || len(files) > 0 {
		return "", err
	}
	stop()
	return <-begins, nil
}

// whatNext returns what an author can do now, in plain words.
func whatNext(files []string, folder string, asks bool) string {
	program := quoted(called(os.Args[0]))
	text := "\nYour browser opens at the address above; if it does not, open it there yourself.\n"
	if len(files) == 0 {
		text += "These are the stories that come with Standoff: there is no storyboard in\n" + absolute(".")
		if !sameFile(".", folder) {
			text += "\nand none beside the program, in\n" + absolute(folder)
		}
		text += ".\n"
		if asks {
			text += fmt.Sprintf("To begin one of your own, type a name for it here and press Enter. It is written into\n%s.\n", absolute(folder))
		} else {
			text += fmt.Sprintf("To begin one of your own: %s new my-story.toml\n", program)
		}
	} else {
		text += fmt.Sprintf("Open %s in a text editor, change it and save: the page follows.\n"+
			"When it is done: %s build %s\nwrites the pages to publish.\n", files[0], program, quoted(files[0]))
	}
	return text + "To end, press Ctrl+C or close this window. Ten minutes after the page was closed it ends by itself.\n"
}

// quoted returns a path as it is typed, which has to be in quotation marks where it has blanks.
func quoted(path string) string {
	if strings.Contains(path, " ") {
		return `"` + path + `"`
	}
	return path
}

// absolute returns a folder as its reader finds it.
func absolute(folder string) string {
	path, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	return path
}

// typedLines returns what is typed, line by line; nil where nobody sits at a terminal.
func typedLines(t terminal.Terminal) <-chan string {
	in, ok := t.In.(*os.File)
	if !ok || !terminal.IsTerminal(in) {
		return nil
	}
	lines := make(chan string)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(in); s.Scan(); {
			lines <- strings.TrimSpace(s.Text())
		}
	}()
	return lines
}

// begun writes a storyboard to begin with, under the name that somebody types, and returns
// its path; empty when the context ended before.
func begun(ctx context.Context, folder string, typed <-chan string, t terminal.Terminal) string {
	for {
		select {
		case <-ctx.Done():
			return ""
		case name, ok := <-typed:
			if !ok {
				typed = nil // nothing comes of it any more
			}
			if name == "" {
				continue
			}
			path, err := begin(filepath.Join(folder, filepath.Base(name)), "story", t)
			if err == nil {
				return path
			}
			fmt.Fprintf(t.Err, "standoff: %v; type another name\n", err)
		}
	}
}

// waitForReader keeps the window of a program that was double-clicked open, which Windows closes
// with it, until what went wrong was read.
func waitForReader(t terminal.Terminal) {
	in, ok := t.In.(*os.File)
	if runtime.GOOS != "windows" || !ok || !terminal.IsTerminal(in) {
		return
	}
	time.Sleep(30 * time.Second)
}
