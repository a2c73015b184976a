package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"standoff/story"
)

// changesPath is where pages hear that their storyboard changed.
const changesPath = "changes"

// serve plays storyboards on a local address, and again whenever one of them
// is saved. It ends when it is interrupted.
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
	// A story with problems is served too: its page says what they are, and
	// comes again when they are mended.
	var plans []*story.Plan
	for _, b := range boards {
		plan, _ := mustCompile(b, t)
		plans = append(plans, plan)
	}
	// Listening first says at once when the address is taken.
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	p := newPreview(boards, t)
	if err := p.build(plans, newProgress(t.err)); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go p.watch(ctx)
	for _, b := range boards {
		fmt.Fprintf(t.out, "http://%s/%s/\n", listener.Addr(), b.id)
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

// A preview is a site that follows its storyboards.
type preview struct {
	boards []storyboard
	whole  []bool // whether a board has ever been without problems
	term   terminal
	with   shared

	mu       sync.Mutex
	site     site
	pictures gallery
	version  int
	changed  chan struct{} // closed and replaced at every change
}

func newPreview(boards []storyboard, t terminal) *preview {
	return &preview{boards: boards, term: t, changed: make(chan struct{})}
}

// ServeHTTP answers with the site as it is now.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/"+changesPath {
		p.stream(w, r)
		return
	}
	p.mu.Lock()
	s, pictures := p.site, p.pictures
	p.mu.Unlock()
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if draw, ok := pictures[name]; ok {
		data, err := draw()
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		s = site{name: data}
	}
	s.handler().ServeHTTP(w, r)
}

// stream tells a page that its storyboard changed, as the server-sent event
// "changed" (HTML standard, section 9.2). The event's id is the site's version,
// so that a page which lost the connection hears of what it missed.
func (p *preview) stream(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	known := r.Header.Get("Last-Event-ID")
	event := ""
	for {
		p.mu.Lock()
		version, changed := strconv.Itoa(p.version), p.changed
		p.mu.Unlock()
		if known != "" && known != version {
			event = "event: changed\n"
		}
		known = version
		if _, err := fmt.Fprintf(w, "id: %s\n%sdata: %s\n\n", version, event, version); err != nil {
			return
		}
		if err := http.NewResponseController(w).Flush(); err != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// watch looks at the storyboards' files again and again. Asking works on every
// system and file system, and survives a file that is deleted and written anew.
func (p *preview) watch(ctx context.Context) {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		for i := range p.boards {
			p.refresh(i)
		}
	}
}
