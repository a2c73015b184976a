package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/preview"
	"standoff/cmd/internal/terminal"
)

// serve shows storyboards as their author writes them, on an address of this
// machine that nobody but who is logged in here can reach; guard.go tells who
// else may look, and when. It ends when it is interrupted.
func serve(args []string, t terminal.Terminal) error {
	f := newFlags("serve", t)
	addr := f.String("addr", usualAddr, "the `address` to listen on; port 0 takes a free one")
	locked := f.Bool("key", false, "have a key in the address, on a machine where others are logged in")
	open := f.Bool("open", false, "open the browser there")
	idle := f.Duration("idle", 0, "end when no page has been open for a `time` such as 10m; 0 never does")
	if err := parse(f, args); err != nil {
		return err
	}
	boards, err := boardfile.ReadStoryboards(f.Args(), t.In)
	if err != nil {
		return err
	}
	// Listening first says at once when the address is taken.
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	s := serving{addr: *addr, locked: *locked, idle: *idle}
	if *open {
		s.opened = openBrowser
	}
	return s.show(ctx, listener, boards, t)
}

// usualAddr is where the preview is, unless somebody else is there.
const usualAddr = "127.0.0.1:8080"

// interruptible returns a context that ends when the program is told to.
func interruptible() (context.Context, context.CancelFunc) {
	return signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
}

// A serving is how storyboards are shown.
type serving struct {
	addr   string // as the author named it
	locked bool
	idle   time.Duration        // how long it goes on when no page is open; 0 is for ever
	opened func(address string) // called when they can be seen there; or nil
}

// show shows storyboards to who comes to the listener, until the context ends.
func (s serving) show(ctx context.Context, listener net.Listener, boards []board.Storyboard, t terminal.Terminal) error {
	defer listener.Close()
	there := listener.Addr().(*net.TCPAddr)
	g := preview.NewGuard(s.addr, there, s.locked, t)
	player, texts, err := playerFor(terminal.NewProgress(t.Err))
	if err != nil {
		return err
	}
	// A browser takes longer to come than what is made until then: whoever comes first waits at the door.
	if first := g.Announce(there, boards, t); s.opened != nil {
		s.opened(first)
	}
	common, with, err := preview.AuthorSite(player, texts)
	if err != nil {
		return err
	}
	with.Guests = "/" + g.Key + "/"
	// A story with problems is served too: its preview says what they are, and
	// has a picture when they are mended.
	p := preview.NewPreview(boards, common, with, t)
	g.Next = p
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go p.Follow(ctx)
	go p.Ready()
	if s.idle > 0 {
		go func() {
			if p.Deserted(ctx, s.idle) {
				fmt.Fprintf(t.Err, "standoff: no page has been open for %s: that was all\n", s.idle)
				stop()
			}
		}()
	}
	return answer(ctx, listener, g)
}

// answer answers who comes to the listener, until the context ends.
func answer(ctx context.Context, listener net.Listener, how http.Handler) error {
	server := &http.Server{Handler: how, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
