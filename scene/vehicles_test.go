package scene

import (
	"math"
	"os"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// ferryPlan is the plan of a story in which a boat and an ambulance move.
func ferryPlan(t testing.TB) *plan.Plan {
	t.Helper()
	text, err := os.ReadFile("../story/testdata/good/ferry.toml")
	if err != nil {
		t.Fatal(err)
	}
	return scenetest.Plan(t, string(text))
}

// TestPeopleBeforeAndBehindAVehicle: at any heading who is nearer to the viewer than the
// vehicle is painted after it, and who is farther off before it.
func TestPeopleBeforeAndBehindAVehicle(t *testing.T) {
	p := ferryPlan(t)
	m := p.At(p.Steps[1].End - .1)
	stage, pic := NewStage(p, scenetest.View(900, 600)), new(picture.Picture)
	m.Rooms = nil // no roof is on where the vehicle is put
	c := m.Camera.Region.Center()
	tried := 0
	for turn := 0.; turn < 2*math.Pi; turn += .3 {
		bus := &plan.Vehicle{Prop: &story.Prop{Kind: "bus"}, Long: 11, Wide: 2.6}
		pose := plane.Pose{At: c, Turn: turn}
		m.Vehicles = []plan.VehicleState{{Vehicle: bus, Pose: pose, Alpha: 1}}
		figure := m.Figures[0]
		for around := 0.; around < 2*math.Pi; around += .25 {
			sin, cos := math.Sincos(around)
			figure.At, figure.Z = c.Add(plane.Point{X: 5 * cos, Y: 4 * sin}), 0
			in := pose.In(figure.At)
			if math.Abs(in.X) < 5.9 && math.Abs(in.Y) < 1.7 {
				continue // on it, or against it
			}
			m.Figures = []plan.Figure{figure}
			stage.Compose(m, pic)
			nearer, farther := beyond(bus, pose, figure.At, stage.cam.Turn)
			if nearer == farther {
				continue // beside it
			}
			tried++
			if after := paintedAfter(pic); after != nearer {
				t.Fatalf("heading %.1f: somebody at %v is nearer: %v, and painted after it: %v", turn, in, nearer, after)
			}
		}
	}
	if tried < 100 {
		t.Errorf("tried only %d", tried)
	}
}

// beyond reports whether the vehicle is farther from the viewer than a place, straight
// behind it, and whether it is nearer.
func beyond(v *plan.Vehicle, pose plane.Pose, at plane.Point, cam camera.Turn) (nearer, farther bool) {
	for d := .1; d < 12; d += .1 {
		for _, way := range []float64{-1, 1} {
			in := pose.In(at.Add(cam.Back(plane.Point{Y: way * d})))
			if math.Abs(in.X) < v.Long/2 && math.Abs(in.Y) < v.Wide/2 {
				nearer, farther = nearer || way < 0, farther || way > 0
			}
		}
	}
	return nearer, farther
}

// paintedAfter reports whether the picture's one figure is painted after the last of the
// vehicle's marks, which are none of the scenery's.
func paintedAfter(p *picture.Picture) bool {
	figure, body := 0, 0
	for i, m := range p.Marks {
		switch {
		case m.Kind == picture.MarkFigure:
			figure = i
		case m.Kind == picture.MarkFill && int(m.Index) >= p.Still.Fills && len(p.Fills[m.Index].Path.Points) == 4 && body == 0 && p.Fills[m.Index].Color.A == 255:
			body = i
		}
	}
	return figure > body
}

// TestVehiclesAreDrawnInWarmRoom: once it is warm, a picture with vehicles allocates
// nothing.
func TestVehiclesAreDrawnInWarmRoom(t *testing.T) {
	p := ferryPlan(t)
	stage, pic, m := NewStage(p, scenetest.View(900, 600)), new(picture.Picture), new(plan.Moment)
	at := p.Steps[0].Start + 2
	play := func() {
		for range 20 {
			p.Fill(m, at)
			stage.Compose(m, pic)
			if at += .05; at > p.Steps[0].Start+4 {
				at = p.Steps[0].Start + 2
			}
		}
	}
	play()
	play()
	play()
	if n := testing.AllocsPerRun(10, play); n > 0 {
		t.Errorf("20 pictures of a boat that moves allocate %.0f times", n)
	}
}

// TestStillSceneryStaysStill: the scenery of a picture is the same while a vehicle moves,
// so that painters keep what they have made of it.
func TestStillSceneryStaysStill(t *testing.T) {
	p := ferryPlan(t)
	stage, pic := NewStage(p, scenetest.View(900, 600)), new(picture.Picture)
	m := p.At(p.Steps[1].Start + 1)
	stage.Compose(m, pic)
	key := pic.Still
	m.Vehicles[0].At.X += 3
	stage.Compose(m, pic)
	if pic.Still != key {
		t.Errorf("the scenery is another: %v, and was %v", pic.Still, key)
	}
}
