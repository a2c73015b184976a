package reel

import (
	"fmt"
	"strconv"
)

// toVideo makes BT.709 with limited range of what the painters paint, which is RGB: ffmpeg would
// take the matrix of 1980s television, and players that of the tags. Rounding is the exact one.
const toVideo = "scale=in_range=full:out_range=limited:out_color_matrix=bt709:flags=bicubic+accurate_rnd+full_chroma_int"

// tagged has each picture say so, too: ProRes writes down what the picture says.
const tagged = "setparams=range=limited:color_primaries=bt709:color_trc=bt709:colorspace=bt709"

// tags are what a file says of its colours.
var tags = []string{"-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"}

// exact has ffmpeg write nothing into a file that differs from one call to the next.
var exact = []string{"-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"}

// mp4 is H.264 for phones, sites and services: 4 planes of 8 bits, a key frame every 5 seconds at
// least, what is needed to begin at the file's start. Animation is what x264 calls drawings that
// have even areas. It looks no further ahead than five frames, each of which takes memory.
func mp4(f Format) []string {
	return video(f, "mp4", "yuv420p", []string{
		"-c:v", "libx264", "-profile:v", "high", "-preset", "veryfast", "-tune", "animation", "-crf", "21",
		"-rc-lookahead", "5", "-x264-params", "sync-lookahead=0", "-g", strconv.Itoa(5 * f.FPS), "-movflags", "+faststart",
	}, []string{"-c:a", "aac", "-b:a", "64k"})
}

// webm is VP9 for browsers. The slower way (good, 5) makes it a tenth smaller and takes five times as
// long.
func webm(f Format) []string {
	return video(f, "webm", "yuv420p", []string{
		"-c:v", "libvpx-vp9", "-crf", "35", "-b:v", "0", "-deadline", "realtime", "-cpu-used", "6", "-row-mt", "1", "-tile-columns", "2",
		"-g", strconv.Itoa(5 * f.FPS),
	}, []string{"-c:a", "libopus", "-b:a", "32k"})
}

// mov is ProRes 422 for broadcast and editing: 10 bits, each frame by itself.
func mov(f Format) []string {
	return video(f, "mov", "yuv422p10le", []string{
		"-c:v", "prores_ks", "-profile:v", "standard", "-vendor", "apl0", "-movflags", "+faststart+write_colr",
	}, []string{"-c:a", "pcm_s16le"})
}

// webp is a picture that moves, for browsers, and repeats for ever. Its size and rate are those
// of the GIF.
func webp(f Format) []string {
	w, h := small(f)
	return []string{
		"-vf", fmt.Sprintf("fps=%d,scale=%d:%d:flags=area", min(f.FPS, smallFPS), w, h),
		"-c:v", "libwebp_anim", "-quality", "75", "-compression_level", "4", "-loop", "0", "-f", "webp",
	}
}

// own is the kinds that this program writes by itself.
func own(Format) []string { return nil }

// video puts the settings of a film together: its container, its planes, its picture and sound.
func video(f Format, container, planes string, picture, sound []string) []string {
	var all []string
	if f.Silence {
		all = append(all, "-f", "lavfi", "-t", strconv.FormatFloat(f.Seconds(), 'f', 6, 64), "-i", "anullsrc=r=48000:cl=stereo", "-map", "0:v", "-map", "1:a")
		all = append(all, sound...)
	}
	all = append(all, "-vf", toVideo+",format="+planes+","+tagged)
	all = append(all, picture...)
	all = append(all, tags...)
	all = append(all, exact...)
	return append(all, "-f", container)
}
