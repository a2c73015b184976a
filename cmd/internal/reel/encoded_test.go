package reel

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// moving returns the frames of a film in which a square of strong colours crosses a light ground,
// and rests in every third frame.
func moving(f Format) (all []*image.RGBA) {
	colors := []color.RGBA{{200, 20, 30, 255}, {20, 110, 60, 255}, {30, 50, 170, 255}, {28, 28, 26, 255}}
	for n := range f.Frames {
		if n%3 == 2 {
			all = append(all, all[n-1])
			continue
		}
		img := image.NewRGBA(image.Rect(0, 0, f.W, f.H))
		for y := range f.H {
			for x := range f.W {
				c := color.RGBA{250, 248, 242, 255}
				if dx, dy := x-f.W*n/(2*f.Frames), y-f.H/4; dx >= 0 && dx < f.W/4 && dy >= 0 && dy < f.H/2 {
					c = colors[4*dy/(f.H/2)]
				}
				img.SetRGBA(x, y, c)
			}
		}
		all = append(all, img)
	}
	return all
}

// write writes frames, up to the first error.
func write(w Writer, frames []*image.RGBA) error {
	defer w.Abort()
	for i, img := range frames {
		if err := w.Frame(img, i > 0 && img == frames[i-1]); err != nil {
			return err
		}
	}
	return w.Close()
}

// needFFmpeg skips a test where there is no ffmpeg.
func needFFmpeg(t *testing.T) {
	t.Helper()
	for _, program := range []string{"ffmpeg", "ffprobe"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(program + " is not installed")
		}
	}
}

// A probed is what ffprobe reads of a file.
type probed struct {
	Streams []struct {
		Kind      string `json:"codec_type"`
		Codec     string `json:"codec_name"`
		Profile   string `json:"profile"`
		Planes    string `json:"pix_fmt"`
		Range     string `json:"color_range"`
		Matrix    string `json:"color_space"`
		Transfer  string `json:"color_transfer"`
		Primaries string `json:"color_primaries"`
		Rate      string `json:"r_frame_rate"`
		Frames    string `json:"nb_read_frames"`
		W         int    `json:"width"`
		H         int    `json:"height"`
	}
	Format struct {
		Duration string
	}
}

func probe(t *testing.T, name string) (p probed) {
	t.Helper()
	out, err := exec.Command("ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", name).Output()
	if err == nil {
		err = json.Unmarshal(out, &p)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// decoded returns a frame of a film as ffmpeg shows it.
func decoded(t *testing.T, name string, n int) image.Image {
	t.Helper()
	out, err := exec.Command("ffmpeg", "-v", "error", "-i", name, "-vf", fmt.Sprintf("select=eq(n\\,%d),scale=in_color_matrix=bt709:in_range=limited:out_range=full:flags=accurate_rnd+full_chroma_int,format=rgb24", n),
		"-frames:v", "1", "-f", "image2pipe", "-c:v", "png", "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// even reports whether a picture has one colour within a rectangle.
func even(img *image.RGBA, r image.Rectangle) bool {
	if !r.In(img.Rect) {
		return false
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if img.RGBAAt(x, y) != img.RGBAAt(r.Min.X, r.Min.Y) {
				return false
			}
		}
	}
	return true
}

// apartInside is [apart] where the second picture is even and 8 pixels about: elsewhere
// video has one colour for several pixels.
func apartInside(a image.Image, b *image.RGBA) (most float64) {
	for y := 0; y+8 <= b.Rect.Max.Y; y += 8 {
		for x := 0; x+8 <= b.Rect.Max.X; x += 8 {
			if r := image.Rect(x, y, x+8, y+8); even(b, r.Inset(-8)) {
				most = max(most, apart(a, b.SubImage(r)))
			}
		}
	}
	return most
}

// apart returns by how much the colours of two pictures differ: the most of their means over areas of
// 8 by 8 pixels, of 255.
func apart(a, b image.Image) (most float64) {
	r := b.Bounds()
	for y := r.Min.Y; y+8 <= r.Max.Y; y += 8 {
		for x := r.Min.X; x+8 <= r.Max.X; x += 8 {
			var sum [3]float64
			for i := range 64 {
				p := color.RGBAModel.Convert(a.At(x+i%8, y+i/8)).(color.RGBA)
				q := color.RGBAModel.Convert(b.At(x+i%8, y+i/8)).(color.RGBA)
				sum[0] += float64(p.R) - float64(q.R)
				sum[1] += float64(p.G) - float64(q.G)
				sum[2] += float64(p.B) - float64(q.B)
			}
			for _, v := range sum {
				most = max(most, math.Abs(v)/64)
			}
		}
	}
	return most
}

// Players read of every video what was asked for, and show what was painted.
func TestVideosAreWhatPlayersExpect(t *testing.T) {
	needFFmpeg(t)
	for _, c := range []struct {
		suffix, codec, profile, planes, sound string
	}{
		{".mp4", "h264", "High", "yuv420p", "aac"}, {".webm", "vp9", "Profile 0", "yuv420p", "opus"}, {".mov", "prores", "Standard", "yuv422p10le", "pcm_s16le"},
	} {
		for _, silence := range []bool{false, true} {
			t.Run(fmt.Sprint(c.suffix, silence), func(t *testing.T) {
				f := Format{W: 320, H: 192, FPS: 25, Frames: 37, Silence: silence}
				frames := moving(f)
				name := filepath.Join(t.TempDir(), "film"+c.suffix)
				w, err := Open(name, f)
				if err != nil {
					t.Fatal(err)
				}
				if err := write(w, frames); err != nil {
					t.Fatal(err)
				}
				if got := names(t, filepath.Dir(name)); len(got) != 1 {
					t.Errorf("there is %v", got)
				}
				p := probe(t, name)
				s := p.Streams[0]
				if s.Codec != c.codec || s.Profile != c.profile || s.Planes != c.planes || s.W != f.W || s.H != f.H {
					t.Errorf("it is %+v", s)
				}
				if s.Rate != "25/1" || s.Frames != "37" {
					t.Errorf("%s frames at a rate of %s", s.Frames, s.Rate)
				}
				if s.Range != "tv" || s.Matrix != "bt709" || s.Transfer != "bt709" || s.Primaries != "bt709" {
					t.Errorf("colours: %s %s %s %s", s.Range, s.Matrix, s.Transfer, s.Primaries)
				}
				long, err := strconv.ParseFloat(p.Format.Duration, 64)
				if slack := .001 + .03*float64(len(p.Streams)-1); err != nil || math.Abs(long-f.Seconds()) > slack {
					t.Errorf("it lasts %v, want %v", p.Format.Duration, f.Seconds())
				}
				if want := 1 + map[bool]int{true: 1}[silence]; len(p.Streams) != want || silence && p.Streams[1].Codec != c.sound {
					t.Errorf("streams: %+v", p.Streams)
				}
				for _, n := range []int{0, 17, 36} {
					got := decoded(t, name, n)
					if off := apart(got, frames[n]); off > 16 {
						t.Errorf("frame %d is off by %.1f of 255", n, off)
					}
					if off := apartInside(got, frames[n]); off > 3.5 {
						t.Errorf("frame %d is off by %.1f of 255 where it is even", n, off)
					}
				}
				if data, _ := os.ReadFile(name); c.suffix != ".webm" && bytes.Index(data, []byte("moov")) > bytes.Index(data, []byte("mdat")) {
					t.Error("what players need first is at the end")
				}
			})
		}
	}
}

// The same frames make the same file.
func TestVideosAreTheSameAgain(t *testing.T) {
	needFFmpeg(t)
	f := Format{W: 64, H: 48, FPS: 10, Frames: 12}
	var before []byte
	for range 2 {
		name := filepath.Join(t.TempDir(), "film.mp4")
		w, err := Open(name, f)
		if err != nil {
			t.Fatal(err)
		}
		if err := write(w, moving(f)); err != nil {
			t.Fatal(err)
		}
		data, _ := os.ReadFile(name)
		if before != nil && !bytes.Equal(data, before) {
			t.Error("another file")
		}
		before = data
	}
}

// An animated WebP has a frame for every tenth of a second in which something moves.
func TestWebPMoves(t *testing.T) {
	needFFmpeg(t)
	f := Format{W: 720, H: 360, FPS: 30, Frames: 30}
	name := filepath.Join(t.TempDir(), "film.webp")
	w, err := Open(name, f)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(w, moving(f)); err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(name)
	if n := bytes.Count(data, []byte("ANMF")); !bytes.HasPrefix(data, []byte("RIFF")) || n < 8 || n > 10 {
		t.Errorf("it has %d frames", n)
	}
	// VP8X says the size less one, in 24 bits.
	if i := bytes.Index(data, []byte("VP8X")); i < 0 || binary.LittleEndian.Uint16(data[i+12:]) != smallWide-1 || binary.LittleEndian.Uint16(data[i+15:]) != smallWide/2-1 {
		t.Error("it is not 540 × 270")
	}
}

// fake puts a program in ffmpeg's place.
func fake(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a script is no program here")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "ffmpeg"), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
}

// Whatever becomes of ffmpeg is said, and leaves nothing: no file that is half, and no whole one
// of the same film.
func TestEncodersThatFailLeaveNothing(t *testing.T) {
	for _, c := range []struct{ what, script, says string }{
		{"dies at once", "exit 3", "exit status 3"},
		{"dies half way", "head -c 100000 >/dev/null; exit 1", "exit status 1"},
		{"has no room", "head -c 100000 >/dev/null; echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 1", "No space left on device"},
		{"does not know the encoder", "echo \"Unknown encoder 'libx264'\" >&2; exit 1", "Unknown encoder 'libx264'"},
		{"is killed", "head -c 100000 >/dev/null; kill -9 $$", "killed"},
		{"fails at the end", "cat >/dev/null; echo 'Error writing trailer' >&2; exit 1", "Error writing trailer"},
		{"stops reading, and ends well", "exec <&-; exit 0", "ended before the film did"},
	} {
		t.Run(c.what, func(t *testing.T) {
			fake(t, c.script)
			at := t.TempDir()
			f := Format{W: 320, H: 192, FPS: 25, Frames: 40}
			w, err := OpenAll([]string{filepath.Join(at, "a.gif"), filepath.Join(at, "a.mp4"), filepath.Join(at, "frames")},
				[]Beside{{filepath.Join(at, "a.txt"), []byte("words")}}, f)
			if err != nil {
				t.Fatal(err)
			}
			if err := write(w, moving(f)); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("says %v", err)
			}
			if got := names(t, at); len(got) != 0 {
				t.Errorf("there is %v", got)
			}
		})
	}
}

// An ffmpeg that hangs is ended with the film that is given up.
func TestAbortEndsWhatHangs(t *testing.T) {
	fake(t, "exec sleep 60")
	at := t.TempDir()
	f := Format{W: 320, H: 192, FPS: 25, Frames: 2}
	w, err := Open(filepath.Join(at, "a.mp4"), f)
	if err != nil {
		t.Fatal(err)
	}
	for _, img := range moving(f) {
		if err := w.Frame(img, false); err != nil {
			t.Fatal(err)
		}
	}
	begun := time.Now()
	w.Abort()
	w.Abort()
	if took := time.Since(begun); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
	if got := names(t, at); len(got) != 0 {
		t.Errorf("there is %v", got)
	}
}

// Where ffmpeg is missing, the error says how it is installed; pictures that move need none.
func TestMissingEncoderIsNamed(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	at := t.TempDir()
	f := Format{W: 64, H: 48, FPS: 10, Frames: 3}
	for _, suffix := range []string{".mp4", ".webm", ".mov", ".webp"} {
		_, err := OpenAll([]string{filepath.Join(at, "a.gif"), filepath.Join(at, "a"+suffix)}, nil, f)
		if err == nil || !strings.Contains(err.Error(), installs(runtime.GOOS)) || !strings.Contains(err.Error(), suffix+" is made by ffmpeg") {
			t.Errorf("%s: %v", suffix, err)
		}
	}
	if got := names(t, at); len(got) != 0 {
		t.Errorf("there is %v", got)
	}
	w, err := OpenAll([]string{filepath.Join(at, "a.gif"), filepath.Join(at, "a.apng"), filepath.Join(at, "a/")}, nil, f)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(w, moving(f)); err != nil {
		t.Fatal(err)
	}
	if got := names(t, at); !slices.Equal(got, []string{"a", "a.apng", "a.gif"}) {
		t.Errorf("there is %v", got)
	}
	for system, want := range map[string]string{"linux": "apt-get", "darwin": "brew", "windows": "winget"} {
		if !strings.Contains(installs(system), want) {
			t.Errorf("%s: %s", system, installs(system))
		}
	}
}
