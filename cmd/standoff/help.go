package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"standoff/cmd/internal/terminal"
)

const usage = `standoff plays a storyboard step by step, inside a news article.

  standoff new [-from rally|vote|march|siege|dispute] my-story.toml
                                                       write a storyboard to begin with
  standoff check [-strict] [-explain] [-composition] [-format text|json] [storyboard ...]
                                                       say what is wrong with it
  standoff serve [-addr 127.0.0.1:8080] [-key] [-open] [-idle TIME] [storyboard ...]
                                                       show it as you write it
  standoff build [-o dist] [-base URL] [-strict] [-embed] [storyboard ...]
                                                       write the pages to publish
  standoff embed [-base URL] [-lang CODE] [-way NAME] [storyboard]
                                                       print the lines for an article
  standoff publish [-base URL] [-note WORDS] [-dry-run] DEST [storyboard ...]
                                                       bring it to a bucket or folder
  standoff publish -rollback NUMBER DEST [storyboard ...]
                                                       bring an older edition back
  standoff publish -prune 400d [-yes] DEST             take away what nobody was shown since
  standoff history DEST [NUMBER]                       list what was published there
  standoff frame -o out.png [-step ID] [-t SECONDS] [-size WxH]
                 [-lang CODE] [-theme light|dark] [storyboard]
                                                       paint one picture
  standoff film -o FILE [-shape 9:16|4:5|1:1|16:9] [-size WxH] [-fps 30] [-lang CODE]
                [-theme auto|light|dark] [-step ID,ID] [-captions on|off] [-pace 1.2]
                [-from SECONDS] [-to SECONDS] [-draft] [-silence] [-alone] [storyboard]
                                                       make a film of it: .mp4, .webm, .mov, .gif,
                                                       .apng, .webp, or a folder of frames
  standoff explain [-csv] [-lang CODE] storyboard      tell it as text, claim by claim
  standoff plan [-o story.plan] storyboard             write what the player plays
  standoff fmt [-check] storyboard ...                 put keys, signs and blanks in order
  standoff schema [-o storyboard.schema.json]          print the JSON Schema for editors
  standoff words [-check FILE] [CODE]                  print what Standoff itself says in a language
  standoff version                                     print which program this is
  standoff [storyboard ...]                            show it, or those of this folder, in your browser
  standoff help COMMAND                                tell of its flags

A storyboard is a TOML file, or - for standard input. Without one, the
storyboard that comes with the program is taken.
`

// help tells of all commands, or of the flags of the one that is named, as its own -h does.
func help(args []string, t terminal.Terminal) error {
	if len(args) == 0 {
		_, err := fmt.Fprint(t.Out, usage)
		return err
	}
	if len(args) > 1 {
		return misused(t, "help tells of one command, not also of %s", args[1])
	}
	command, ok := allCommands()[args[0]]
	if !ok {
		return unknown(args[0], t)
	}
	t.Err = t.Out // it was asked for, and is no mistake
	return command([]string{"-h"}, t)
}

// usageOf returns the calls of one command and what each does, as the usage of all has them.
func usageOf(command string) string {
	var calls strings.Builder
	of := false
	for line := range strings.Lines(usage) {
		// A call is two blanks in; what goes on about it is further in.
		if call, begins := strings.CutPrefix(line, "  standoff "); begins {
			of = strings.HasPrefix(call, command+" ")
		} else if !strings.HasPrefix(line, "   ") {
			of = false
		}
		if of {
			calls.WriteString(line)
		}
	}
	return calls.String()
}

// unknown says that there is no such command, and which there are.
func unknown(command string, t terminal.Terminal) error {
	return misused(t, "there is no command %q: want %s", command, names())
}

// names returns the commands, as a sentence lists them.
func names() string {
	all := slices.Sorted(maps.Keys(allCommands()))
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}
