package film

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"standoff/scene/raster"
	"standoff/scene/theme"
)

// BenchmarkFilmFrame paints the frames of the first story in 1080 × 1920 at 30 a second, one after
// another, every so many seconds for STANDOFF_FILM_SECONDS from STANDOFF_FILM_FROM on; without
// these a second of each of its steps.
func BenchmarkFilmFrame(b *testing.B) {
	f, err := New(told(b, "assembly-standoff"), options(1080, 1920, "en", theme.Dark))
	if err != nil {
		b.Fatal(err)
	}
	var times []float64
	for _, s := range f.Segments() {
		for k := range 30 {
			times = append(times, s.Start+float64(k)/30)
		}
	}
	if long, err := strconv.ParseFloat(os.Getenv("STANDOFF_FILM_SECONDS"), 64); err == nil {
		from, _ := strconv.ParseFloat(os.Getenv("STANDOFF_FILM_FROM"), 64)
		times = nil
		for k := range int(30 * long) {
			times = append(times, min(f.Duration(), from+float64(k)/30))
		}
	}
	seq := raster.NewSequence(theme.Dark, f.Ratio())
	n, repeats := 0, 0
	var compose time.Duration
	for b.Loop() {
		t := times[n%len(times)]
		n++
		begin := time.Now()
		p := f.Compose(t)
		compose += time.Since(begin)
		if _, changed := seq.Paint(&p); !changed {
			repeats++
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "frames/s")
	b.ReportMetric(float64(compose.Microseconds())/float64(n)/1000, "ms/compose")
	b.ReportMetric(100*float64(repeats)/float64(n), "%repeated")
	if n < len(times) {
		fmt.Fprintln(os.Stderr, n, "of", len(times), "frames")
	}
}
