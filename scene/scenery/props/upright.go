package props

import "standoff/scene/path"
import "standoff/scene/scenery/pieces"

// An upright is a flat drawing that stands on the plan: its origin at a place,
// x to the right and y up, in metres. Like figures it is never foreshortened.
type upright struct {
	at    path.Point // of the origin, on the screen
	scale float64    // pixels per metre
}

// standing returns a drawing that stands at a place of the set.
func standing(b *pieces.Builder, x, y, z float64) upright {
	return upright{b.Cam.Project(x, y, z), b.Cam.Scale}
}

// xy returns where a point of the drawing falls on the screen.
func (u upright) xy(x, y float64) (float64, float64) { return u.at.X + x*u.scale, u.at.Y - y*u.scale }

// line adds an open line of x, y pairs.
func (u upright) line(p *path.Path, xy ...float64) {
	for i := 0; i+1 < len(xy); i += 2 {
		x, y := u.xy(xy[i], xy[i+1])
		if i == 0 {
			p.Move(x, y)
		} else {
			p.Line(x, y)
		}
	}
}

// shape adds a closed outline of x, y pairs.
func (u upright) shape(p *path.Path, xy ...float64) {
	u.line(p, xy...)
	p.Shut()
}
