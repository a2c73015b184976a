// Package layout places everything of a set, in metres: areas, doors, walls, seats and
// props, each by what it stands beside. The planning calls [NewLayout] once for every
// set, and scene draws what comes of it. It knows no time and nobody who walks there.
// Read layout.go first, then placing.go; propforms.go has a line for every kind of prop.
package layout
