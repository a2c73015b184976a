package release

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"

	"github.com/tc-hib/winres"
	"github.com/tc-hib/winres/version"
	"golang.org/x/image/vector"
)

// windowsResources returns what Windows shows of the program: its icon and, among its
// properties, what it is and of which commit.
func windowsResources(c Commit) (*winres.ResourceSet, error) {
	icon, err := winres.NewIconFromImages([]image.Image{mark(256), mark(64), mark(48), mark(32), mark(24), mark(16)})
	if err != nil {
		return nil, err
	}
	rs := &winres.ResourceSet{}
	if err := rs.SetIcon(winres.ID(1), icon); err != nil {
		return nil, err
	}
	info := version.Info{Timestamp: c.Date}
	number := fmt.Sprintf("%d.%d.%d.0", c.Date.Year(), c.Date.Month(), c.Date.Day())
	info.SetFileVersion(number)
	info.SetProductVersion(number)
	for key, value := range map[string]string{
		version.ProductName: "Standoff", version.FileDescription: "Standoff explains a news event step by step",
		version.InternalName: "standoff", version.OriginalFilename: "standoff.exe",
		version.LegalCopyright: "MIT licence", version.ProductVersion: c.Version, version.FileVersion: c.Version,
		version.Comments: "commit " + c.Hash,
	} {
		if err := info.Set(version.LangDefault, key, value); err != nil {
			return nil, err
		}
	}
	rs.SetVersionInfo(info)
	rs.SetManifest(winres.AppManifest{Description: "Standoff", ExecutionLevel: winres.AsInvoker, LongPathAware: true,
		Compatibility: winres.Win10AndAbove})
	return rs, nil
}

// The program's mark is that of what is disputed, which readers see beside such a step
// (web/page/icons.svg): two wedges, back to back, one full and one empty.
var (
	paper = color.NRGBA{0x1c, 0x1a, 0x17, 0xff}
	ink   = color.NRGBA{0xfb, 0xf9, 0xf4, 0xff}
	full  = [][2]float32{{9.2, 3}, {9.2, 17}, {2.4, 10}}
	outer = [][2]float32{{10.8, 3}, {10.8, 17}, {17.6, 10}}
	inner = [][2]float32{{12.4, 6.8}, {12.4, 13.2}, {15.5, 10}}
)

// mark returns the program's mark, so many pixels wide and high.
func mark(size int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, size, size))
	draw.Draw(m, m.Bounds(), image.NewUniform(paper), image.Point{}, draw.Src)
	for _, part := range []struct {
		outline [][2]float32
		in      color.Color
	}{{full, ink}, {outer, ink}, {inner, paper}} {
		z := vector.NewRasterizer(size, size)
		for i, p := range part.outline {
			x, y := p[0]*float32(size)/20, p[1]*float32(size)/20
			if i == 0 {
				z.MoveTo(x, y)
			} else {
				z.LineTo(x, y)
			}
		}
		z.ClosePath()
		z.Draw(m, m.Bounds(), image.NewUniform(part.in), image.Point{})
	}
	return m
}
