package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/preview"
	"standoff/cmd/internal/terminal"
)

// serve shows storyboards as their author writes them, on an address of this
// machine that nobody but who is logged in here can reach; guard.go tells who
// else may look, and when. It ends when it is interrupted.
func serve(args []string, t terminal.Terminal) error {
	f := newFlags("serve", t)
	addr := f.String("addr", "127.0.0.1:8080", "the `address` to listen on; port 0 takes a free one")
	locked := f.Bool("key", false, "have a key in the address, on a machine where others are logged in")
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
	defer listener.Close()
	g := preview.NewGuard(*addr, listener.Addr().(*net.TCPAddr), *locked, t)
	player, texts, err := playerFor(terminal.NewProgress(t.Err))
	if err != nil {
		return err
	}
	common, with, err := preview.AuthorSite(player, texts)
	if err != nil {
		return err
	}
	with.Guests = "/" + g.Key + "/"
	// A story with problems is served too: its preview says what they are, and
	// has a picture when they are mended.
	p := preview.NewPreview(boards, common, with, t)
	if err := common.AddHost(boards, p.Plans(), with); err != nil {
		return err
	}
	g.Next = p
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go p.Follow(ctx)
	g.Announce(listener.Addr().(*net.TCPAddr), boards, t)
	server := &http.Server{Handler: g, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
