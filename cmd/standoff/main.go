// Command standoff is the author's tool: it checks storyboards, shows them on
// a local address and builds the pages that a news site publishes.
//
//	standoff new my-story.toml         write a storyboard to begin with
//	standoff check story.toml          say what is wrong with it
//	standoff serve story.toml          show it as you write it, on a local address
//	standoff build -o dist story.toml  write the pages
//	standoff embed -base URL story.toml   print the lines for an article
//	standoff publish s3://bucket/prefix story.toml  bring it to where readers find it
//	standoff history s3://bucket/prefix             list what was published there
//	standoff frame -o out.png -step ID story.toml
//	standoff film -shape 9:16 -o frames/ story.toml  make a film of it
//	standoff explain story.toml        tell it as text, claim by claim
//	standoff plan -o story.plan story.toml  write what the player plays
//	standoff fmt story.toml            put keys, signs and blanks in order
//	standoff schema                    print the JSON Schema for editors
//	standoff words de                  print what Standoff itself says in a language
//	standoff version                   print which program this is
//	standoff help check                say which flags a command has
//
// Without a command, as after a double click, it shows the storyboards of the folder that it is
// called in, or those that lie beside it, and opens the browser there. Without a storyboard the
// one that comes with the program is taken; "-" is standard input. It exits with 0 when all went
// well, 1 when a storyboard has problems or the work failed, and 2 when it was called wrongly.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/terminal"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// errUsage is a wrong call; what is wrong is printed already.
var errUsage = errors.New("wrong usage")

func allCommands() map[string]func([]string, terminal.Terminal) error {
	return map[string]func([]string, terminal.Terminal) error{
		"check": check, "serve": serve, "build": build, "frame": frame, "schema": schemaCommand,
		"fmt": tidy, "explain": explain, "new": newStory, "words": wordsOf, "film": filmCommand,
		"plan": writePlan, "version": showVersion, "embed": embedWays, "publish": publish, "history": history,
	}
}

// run runs the whole program, and returns its exit code.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	commands := allCommands()
	t := terminal.Terminal{In: in, Out: out, Err: errOut}
	if len(args) == 0 || onlyStoryboards(args) {
		return exitCode(start(args, t), errOut)
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		return exitCode(help(args[1:], t), errOut)
	}
	command, ok := commands[args[0]]
	if !ok {
		return exitCode(unknown(args[0], t), errOut)
	}
	return exitCode(command(args[1:], t), errOut)
}

// onlyStoryboards reports whether all arguments are names of storyboards, as when they were
// dragged onto the program.
func onlyStoryboards(args []string) bool {
	return !slices.ContainsFunc(args, func(a string) bool { return filepath.Ext(a) != ".toml" })
}

// exitCode returns the exit code for a command's error, and prints the error if nobody has yet: 0 is
// fine, 1 is problems or a failure, 2 a wrong call.
func exitCode(err error, errOut io.Writer) int {
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return 2
	case errors.Is(err, terminal.ErrProblems):
		return 1
	}
	fmt.Fprintln(errOut, "standoff:", err)
	return 1
}

// newFlags returns the flags of one command. What the package flag finds wrong it
// prints itself, with the command's usage; with -h that alone.
func newFlags(name string, t terminal.Terminal) *flag.FlagSet {
	f := flag.NewFlagSet("standoff "+name, flag.ContinueOnError)
	f.SetOutput(t.Err)
	f.Usage = func() {
		fmt.Fprintln(t.Err, usageOf(name))
		f.PrintDefaults()
	}
	return f
}

// parse reads a command's arguments; every mistake in them is a wrong usage. Flags may
// stand behind files as well as before them.
func parse(f *flag.FlagSet, args []string) error {
	err := f.Parse(flagsFirst(f, args))
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return err
	}
	return errUsage
}

// flagsFirst returns the arguments with all flags, and their values, before the files.
func flagsFirst(f *flag.FlagSet, args []string) []string {
	var flags, files []string
	for i := 0; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			files = append(files, args[i+1:]...)
			break
		}
		name, _, valued := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if a == "-" || !strings.HasPrefix(a, "-") {
			files = append(files, a)
			continue
		}
		flags = append(flags, a)
		known := f.Lookup(name)
		if known == nil || valued || isSwitch(known) || i+1 == len(args) {
			continue
		}
		i++
		flags = append(flags, args[i])
	}
	return append(append(flags, "--"), files...)
}

// isSwitch reports whether a flag takes no value.
func isSwitch(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// misused says what is wrong with a call.
func misused(t terminal.Terminal, format string, args ...any) error {
	fmt.Fprintf(t.Err, "standoff: "+format+"\n", args...)
	return errUsage
}
