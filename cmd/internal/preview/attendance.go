package preview

import (
	"context"
	"sync"
	"time"
)

// An attendance knows whether a page is open: one that is seen holds a stream of changes,
// one that is hidden asks once a minute.
type attendance struct {
	mu   sync.Mutex
	open int       // requests that are being answered
	last time.Time // when the last one ended, or the author saved
}

// come notes that a request has come, and returns what notes that it has been answered.
func (a *attendance) come() (answered func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.open++
	return func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.open--
		a.last = time.Now()
	}
}

// seen notes that somebody is there.
func (a *attendance) seen() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last = time.Now()
}

// alone returns for how long nobody has been there.
func (a *attendance) alone() time.Duration {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.open > 0 {
		return 0
	}
	return time.Since(a.last)
}

// Deserted waits, from now on, until no page has been open for so long, and reports that; or
// reports false when the context ends. A machine that sleeps meanwhile does not count its sleep,
// where its system's clock does not.
func (p *preview) Deserted(ctx context.Context, long time.Duration) bool {
	p.desk.seen()
	for {
		left := long - p.desk.alone()
		if left <= 0 {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(max(left, time.Millisecond)):
		}
	}
}
