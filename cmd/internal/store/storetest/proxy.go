package storetest

import (
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A Proxy stands before a server and can do to requests what networks do.
type Proxy struct {
	Place
	Asked atomic.Int64 // requests
	Lists atomic.Int64 // of them, those that list a bucket
	Bad   atomic.Bool  // every tenth request fails, is cut or is slow
	Full  atomic.Bool  // nothing can be written

	server http.Handler
}

// NewProxy returns a proxy before a place, whose address leads to the proxy.
func NewProxy(t testing.TB, p Place) *Proxy {
	t.Helper()
	x := &Proxy{Place: p}
	to := httputil.NewSingleHostReverseProxy(&url.URL{Scheme: "http", Host: p.Server})
	direct := to.Director
	to.Director = func(r *http.Request) {
		host := r.Host
		direct(r)
		r.Host = host // requests are signed with it
	}
	x.server = to
	s := httptest.NewServer(x)
	t.Cleanup(s.Close)
	x.Address = strings.ReplaceAll(p.Address, p.Server, s.Listener.Addr().String())
	x.Env = maps.Clone(p.Env)
	for key, value := range x.Env {
		x.Env[key] = strings.ReplaceAll(value, p.Server, s.Listener.Addr().String())
	}
	return x
}

func (x *Proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := x.Asked.Add(1)
	if r.Method == http.MethodGet && r.URL.Query().Has("list-type") {
		x.Lists.Add(1)
	}
	if x.Full.Load() && r.Method == http.MethodPut {
		io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/xml")
		w.WriteHeader(http.StatusInsufficientStorage)
		fmt.Fprint(w, "<Error><Code>QuotaExceeded</Code><Message>The bucket is full.</Message></Error>")
		return
	}
	if !x.Bad.Load() || n%10 != 0 {
		x.server.ServeHTTP(w, r)
		return
	}
	switch n / 10 % 4 {
	case 0: // it fails
		io.Copy(io.Discard, r.Body)
		w.WriteHeader(http.StatusServiceUnavailable)
	case 1: // it is cut before it arrives
		cut(w)
	case 2: // it arrives, and the answer is cut
		x.server.ServeHTTP(httptest.NewRecorder(), r)
		cut(w)
	case 3: // it is slow
		time.Sleep(300 * time.Millisecond)
		x.server.ServeHTTP(w, r)
	}
}

func cut(w http.ResponseWriter) {
	if c, _, err := w.(http.Hijacker).Hijack(); err == nil {
		c.(*net.TCPConn).SetLinger(0)
		c.Close()
	}
}
