package scene

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// testLayout returns a model set: a street, a room behind a wall with a door, chairs, every prop.
func testLayout() *layout.Layout {
	all := []story.Side{story.Left, story.Right, story.Top, story.Bottom}
	street := &story.Area{Ground: story.Street, Shape: story.Rectangle}
	room := &story.Area{Ground: story.Floor, Shape: story.Rectangle, Walls: all, Height: 1.9}
	l := &layout.Layout{Set: &story.Set{ID: "test"}, Bounds: scenetest.Rect(0, 0, 60, 30)}
	for i, a := range []*story.Area{street, room} {
		r := scenetest.Rect(30*float64(i), 0, 30+30*float64(i), 30)
		k := []plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
		l.Areas = append(l.Areas, layout.PlacedArea{Area: a, Rect: r, Outline: k, In: -1})
	}
	wall := func(ax, ay, bx, by float64) {
		n := math.Ceil(math.Hypot(bx-ax, by-ay) / 1.2)
		a, b := plane.Point{X: ax, Y: ay}, plane.Point{X: bx, Y: by}
		for i := 0.0; i < n; i++ {
			l.Walls = append(l.Walls, layout.Wall{A: a.Lerp(b, i/n), B: a.Lerp(b, (i+1)/n),
				Height: 1.9, Thickness: .3, Area: 1, Rooms: [2]int{-1, 0}})
		}
	}
	wall(30, 0, 60, 0)
	wall(60, 0, 60, 30)
	wall(60, 30, 30, 30)
	wall(30, 30, 30, 17)
	wall(30, 13, 30, 0)
	l.Rooms = []layout.Room{{Area: 1, High: 3.4, Far: 3.2, Whole: true}}
	l.Doors = []layout.PlacedDoor{{Door: &story.Door{Kind: "door", Width: 4},
		A: plane.Point{X: 30, Y: 13}, B: plane.Point{X: 30, Y: 17}, Sides: [2]int{0, 1},
		Into: plane.Point{X: 1}, Height: 1.9}}
	seats := layout.PlacedSeats{Seats: &story.Seats{Kind: "chairs"}, Rect: scenetest.Rect(40, 12, 56, 24)}
	for row := range 6 {
		for i := range 14 {
			seats.Places = append(seats.Places, layout.SeatPlace{Row: row, Face: -math.Pi / 2,
				Point: plane.Point{X: 41 + float64(i), Y: 13 + 2*float64(row)}})
		}
	}
	l.Seats = []layout.PlacedSeats{seats}
	for i, k := range story.PropKinds {
		x, y := 2+4.5*float64(i%6), 3+7*float64(i/6)
		l.Props = append(l.Props, layout.PlacedProp{Prop: &story.Prop{Kind: k},
			Rect: scenetest.Rect(x, y, x+2.4, y+1.4), Seed: uint32(i) * 7919})
	}
	return l
}

// testMoment returns a moment with n people in the street and in the room; at is
// any number, for their phases and places.
func testMoment(planned *plan.Plan, n int, at float64) *plan.Moment {
	m := &plan.Moment{Plan: planned, Layout: planned.Layouts[0], Time: at,
		Camera: plan.Shot{Region: scenetest.Rect(5, 0, 58, 30), Focus: scenetest.Rect(20, 8, 40, 22), Tilt: 40},
		Doors:  []plan.DoorState{{Open: math.Abs(math.Sin(at))}}}
	side := int(math.Ceil(math.Sqrt(float64(n))))
	for i := range n {
		p := plane.Point{X: 1 + 58*math.Mod(float64(i%side)/float64(side)+at*.01, 1),
			Y: 1 + 28*float64(i/side)/float64(side)}
		m.Figures = append(m.Figures, plan.Figure{ID: i, At: p, Alpha: 1, Action: story.Walking,
			Phase: math.Mod(at+float64(i)*.1, 1)})
	}
	return m
}

// testPlan returns a plan of n people in that set.
func testPlan(n int) *plan.Plan {
	g := &story.Group{ID: "crowd", Kind: story.Civilian, Figures: n, Color: story.Stone}
	planned := &plan.Plan{Story: &story.Story{Cast: []*story.Group{g}},
		Layouts: []*layout.Layout{testLayout()}}
	for i := range n {
		planned.People = append(planned.People, plan.Person{Group: g, Seed: uint32(i) * 2654435761})
	}
	return planned
}

// crowdPlan returns the plan of a crowd that walks from one square to the next, with its name
// over it.
func crowdPlan(tb testing.TB, figures int) *plan.Plan {
	tb.Helper()
	text := "title = \"A crowd\"\ndate = 2024-05-03\n" +
		"source = [{ id = \"bench\", by = \"Nobody\", kind = \"statement\" }]\n" +
		"set = [{ id = \"ground\", areas = [{ id = \"west\", size = [150, 150] }, { id = \"east\", size = [150, 150] }] }]\n"
	moves := ""
	for i := range (figures + 1999) / 2000 {
		text += fmt.Sprintf("\n[[cast]]\nid = \"crowd-%d\"\nname = \"The crowd\"\nfigures = %d\n",
			i, min(figures, 2000))
		moves += fmt.Sprintf("{ who = \"crowd-%d\", from = \"west\", go = \"east\", take = 20 }, ", i)
	}
	text += "\n[[step]]\ntitle = \"They walk\"\ntext = \"They walk.\"\nsource = \"bench\"\nsure = \"reported\"\n" +
		"moves = [" + moves + "]\n"
	return planOf(tb, text, figures)
}

// planOf returns the plan of a storyboard with so many figures.
func planOf(tb testing.TB, text string, figures int) *plan.Plan {
	tb.Helper()
	plan := scenetest.Plan(tb, text)
	if len(plan.People) != figures {
		tb.Fatalf("%d people, want %d", len(plan.People), figures)
	}
	return plan
}

// longStory returns the plan of a story of so many steps, in each of which one of ten crowds
// walks to the other side.
func longStory(tb testing.TB, steps, figures int) *plan.Plan {
	tb.Helper()
	var b strings.Builder
	b.WriteString("title = \"A long day\"\ndate = 2024-05-03\n" +
		"source = [{ id = \"bench\", by = \"Nobody\", kind = \"statement\" }]\n" +
		"set = [{ id = \"ground\", areas = [{ id = \"west\", size = [120, 120] }, { id = \"east\", size = [120, 120] }] }]\n")
	const groups = 10
	at := ""
	for i := range groups {
		fmt.Fprintf(&b, "\n[[cast]]\nid = \"crowd-%d\"\nname = \"Crowd %d\"\nfigures = %d\n", i, i, figures/groups)
		at += fmt.Sprintf("{ who = \"crowd-%d\", at = \"west\" }, ", i)
	}
	for i := range steps {
		moves := fmt.Sprintf("{ who = \"crowd-%d\", go = %q }", i%groups, []string{"east", "west"}[i/groups%2])
		if i == 0 {
			moves = at
		}
		fmt.Fprintf(&b, "\n[[step]]\nid = \"step-%d\"\ntitle = \"Step %d\"\ntext = \"They walk.\"\nsource = \"bench\"\n"+
			"sure = \"reported\"\nmoves = [%s]\n", i, i, moves)
	}
	return planOf(tb, b.String(), figures)
}
