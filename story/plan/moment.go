package plan

import (
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Moment is what the stage looks like at one time. [Plan.At] makes one;
// [Plan.Fill] fills one that the caller keeps, without allocating.
type Moment struct {
	Plan     *Plan
	Time     float64 // seconds since the story began
	Step     int     // index of the step
	StepTime float64 // seconds since the step began
	Layout   *layout.Layout
	// Cut is how far the picture is veiled while the set changes: 0 clear, 1
	// covered.
	Cut float64
	// Place is, while the place changes, how far the camera is outside the new one: from 1,
	// where all of it is seen and nobody there, to 0. Left is the place that was left, or nil
	// where one of the two is none.
	Place float64
	Left  *layout.Layout
	// Camera is the shot of now, or where the camera comes from the shots of
	// Pans, the shot that it comes to.
	Camera  Shot
	Pans    [3]Pan
	Figures []Figure
	Doors   []DoorState      // one for each of Layout.Doors
	Rooms   []layout.Cutaway // how each of Layout.Rooms is cut open
	// Vehicles are those props that move in the story and are there now.
	Vehicles []VehicleState
	Labels   []Label     // who is labelled
	Notes    []NoteState // notes that can be seen now
	Quotes   []QuoteState
	Trails   []Trail
	Gave     []GaveWay
	Glow     []Glow // highlighted places

	held []int32 // for each person the leg that held last, to look there first
}

// A Shot is what the camera frames. Region is all that would best be seen;
// Focus, within it, is what a narrow picture must not lose.
type Shot struct {
	Region, Focus plane.Rect
	// Hull and Core are the points that bound what is to be seen of Region and of Focus: a
	// turned rectangle has corners with nothing in them. Without points they are the corners.
	Hull, Core []plane.Point
	Aim        Aim
	Tilt       float64 // degrees from the vertical: 0 is a plan, 55 the most
	// Yaw is how far, in degrees, the plan is turned against the clock as seen: with a
	// positive one its right side is farther away. A plan is not turned.
	Yaw float64
	// Whole is true of a shot of a whole set, which pictures of 4:5 and taller turn by TallYaw,
	// so that its long side lies along their diagonal.
	Whole   bool
	TallYaw float64 // degrees
	// Feet are where people stand in the picture that stands for the step. It has none of them
	// cut by its upper or lower edge, where it can.
	Feet []Row
}

// A Row is people who are seen equally far off, in metres of the picture's own axes: see Shot.Yaw.
type Row struct {
	Deep       float64    // towards the viewer; less of those who stand on something
	Across     [2]float64 // of the first and the last of them
	Bystanders bool       // who do nothing in the step
}

// StageTilt is the tilt at which a room with a stage is seen, degrees.
const StageTilt = 45.

// An Aim is the place on which a shot turns: where two sides meet, or who speaks.
type Aim struct {
	On plane.Point
	// Left is how far from the picture's left edge it best stands, as a share of the width,
	// so that what lies ahead has room. 0 is no aim.
	Left float64
}

// A Pan is a shot that the camera leaves: Left is how much of the way is still
// to go, 1 at its beginning, 0 at its end. Of several, each happens within
// what the next one comes to. Painters mix the pictures that they make of the
// shots, so that what bounds a picture cannot stop a camera on its way.
type Pan struct {
	From Shot
	Left float64
}

// A Figure is one person on the stage.
type Figure struct {
	ID     int // the same person has the same ID at every moment; index into Plan.People
	At     plane.Point
	Z      float64 // metres above the ground: on a platform, a tier, over a line
	Face   float64 // radians
	Action story.Action
	// Phase is how far the figure is in its action's cycle, 0 to 1: for
	// walking one stride of two paces. Poses that are held are at 0.
	Phase float64
	Alpha float64 // below 1 while coming or leaving
	Dim   float64 // 0 as usual, 1 quite dimmed
	Lit   float64 // 0 as usual, 1 highlighted
	Doubt bool    // drawn dashed and hollow
	// Seated is true of who does something sitting that others do on their feet.
	Seated bool
	// Wet is how deep somebody is in the water, from 0, on dry ground, to [Afloat].
	Wet uint8
}

// Afloat is how deep one is in the water who swims: only the head, the shoulders and the
// arms are seen.
const Afloat = 3

// sunk is how much of the height of somebody in the water is below it, by Figure.Wet: to the
// knees, to the waist, to the breast.
var sunk = [Afloat + 1]float64{0, .24, .46, .67}

// Sunk returns how much of the height of somebody so deep in the water is below it.
func Sunk(wet uint8) float64 { return sunk[wet] }

// AboveWater returns how much of a figure's height is seen.
func (f *Figure) AboveWater() float64 { return 1 - sunk[f.Wet] }

// A Person is who a figure is, for the whole story.
type Person struct {
	Group *story.Group // the smallest group to which the person belongs
	Seed  uint32       // chance that is the same on every run: hair, skin, cap
}

// DoorState is how a door stands.
type DoorState struct {
	Open  float64 // 0 shut, 1 open
	Doubt bool    // drawn dashed: who moved it, or whether, is not established
}

// A Label names a group or a leader on the stage.
type Label struct {
	Group *story.Group
	// Anchor is the middle of the group's visible members, Rect is around
	// them; both in metres.
	Anchor plane.Point
	Rect   plane.Rect
	Z      float64
	Alpha  float64
	Note   *story.Note // the second line, or nil
}

// NoteState is a note that can be seen.
type NoteState struct {
	Note  *story.Note
	Age   float64 // seconds since it appeared
	Alpha float64
	Rect  plane.Rect // what it is about, metres
	To    plane.Rect // where its arrow ends; empty without one
	// Vehicle is one more than the index of that which it is about, or 0.
	Vehicle int
}

// QuoteState is a quotation that can be seen.
type QuoteState struct {
	Quote *story.Quote
	Age   float64
	Alpha float64
	Mouth *plane.Point // the speaker's place, or nil for one who is not in the cast
	Z     float64      // metres, of the speaker's feet
}

// A Trail is the ribbon on the ground behind a group that walks far.
type Trail struct {
	Group *story.Group
	Line  []plane.Point // the whole way, along the group's middle; not to be changed
	Width []float64     // of the group, metres, at each point of the line; not to be changed
	// Open is from where to where, in metres along the line, the way runs over open ground: not
	// among seats.
	Open  [2]float64
	Takes float64 // seconds from one end to the other
	// Fronts is how far the head has come at equal times, from setting out to arriving, in metres
	// along the line; without it the head goes as one who sets out and arrives gently. Not to be changed.
	Fronts []float64
	Age    float64 // seconds since they set out
	Alpha  float64
	Doubt  bool // that they went is in doubt
	// Untold is true where the program found the way: the storyboard does not name
	// all that it leads through.
	Untold bool
}

// Gone returns how many metres of a way so long they have gone so many seconds after
// they set out.
func (r *Trail) Gone(age, long float64) float64 {
	last := len(r.Fronts) - 1
	if last < 1 {
		return long * chance.Smooth(age/r.Takes)
	}
	u := max(0, min(1, age/r.Takes)) * float64(last)
	i := min(int(u), last-1)
	return min(long, r.Fronts[i]+(r.Fronts[i+1]-r.Fronts[i])*(u-float64(i)))
}

// A GaveWay is a line of people that has opened: where it stood, and where the half at each of
// its ends went.
type GaveWay struct {
	Group *story.Group
	Line  [2]plane.Point
	To    [2]plane.Point
	Alpha float64
}

// A Glow is a place that the step points out.
type Glow struct {
	Rect  plane.Rect
	Alpha float64
}
