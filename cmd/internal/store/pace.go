package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"time"

	"gocloud.dev/gcerrors"
)

// A Pace is how often something is tried, and how long each attempt may take.
type Pace struct {
	Tries int
	First time.Duration // the wait after the first failure; each is twice the one before
	Most  time.Duration // of a wait
	Limit time.Duration // of an attempt, beside what its bytes take
}

// Patient is the pace of a store that is far away: in all it waits for half a minute.
var Patient = Pace{Tries: 7, First: 300 * time.Millisecond, Most: 10 * time.Second, Limit: 30 * time.Second}

// slowest is the slowest line that is waited for, in bytes a second.
const slowest = 40_000

// try does something until it succeeds, or is refused for good, or has failed often enough. Waits are
// random, so that those who failed together don't come back together.
func (s *Store) try(ctx context.Context, size int, work func(context.Context) error) error {
	wait := s.Pace.First
	for n := 1; ; n++ {
		limited, stop := context.WithTimeout(ctx, s.Pace.Limit+time.Duration(size/slowest)*time.Second)
		err := work(limited)
		stop()
		if err == nil {
			s.answered.Store(true)
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		// One that has never answered most likely is not there.
		if err = s.explain(err); n >= s.Pace.Tries || final(err) || !s.answered.Load() && n >= s.Pace.Tries/2 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait/2 + rand.N(wait)):
		}
		wait = min(2*wait, s.Pace.Most)
	}
}

// final reports whether an error will be the same the next time.
func final(err error) bool {
	var refused *Refused
	if errors.As(err, &refused) {
		return refused.final
	}
	switch gcerrors.Code(err) {
	case gcerrors.NotFound, gcerrors.InvalidArgument, gcerrors.FailedPrecondition, gcerrors.AlreadyExists,
		gcerrors.Unimplemented:
		return true
	}
	return errors.Is(err, os.ErrExist) || errors.Is(err, os.ErrPermission) || taken(err)
}

// taken reports whether a claim came too late.
func taken(err error) bool {
	code := gcerrors.Code(err)
	return code == gcerrors.FailedPrecondition || code == gcerrors.AlreadyExists || codeOf(err) == "ConditionalRequestConflict"
}
