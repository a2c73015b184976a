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
)

// serve shows storyboards on a local address as their author writes them. It
// ends when it is interrupted.
func serve(args []string, t terminal) error {
	f := newFlags("serve", t)
	addr := f.String("addr", "127.0.0.1:8080", "the `address` to listen on; port 0 takes a free one")
	if err := parse(f, args); err != nil {
		return err
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	// Listening first says at once when the address is taken.
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	common, with, err := authorSite(newProgress(t.err))
	if err != nil {
		return err
	}
	// A story with problems is served too: its preview says what they are, and
	// has a picture when they are mended.
	p := newPreview(boards, common, with, t)
	if err := common.addHost(boards, p.plans(), with); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go p.follow(ctx)
	for _, b := range boards {
		fmt.Fprintf(t.out, "http://%s/%s\n", listener.Addr(), previewQuery(boards, b.id))
	}
	server := &http.Server{Handler: p, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// previewQuery leads from a preview's root to a story; the first is there.
func previewQuery(boards []storyboard, id string) string {
	if id == boards[0].id {
		return ""
	}
	return "?story=" + id
}
