package scene

// An order sorts figures back to front, by how deep their feet stand in the picture, for
// the painter's algorithm. It takes linear time and keeps those who are level in
// the order in which they came.
type order struct {
	items, spare []foot
	sorted       []foot // after sort
}

// A foot is where a figure stands in the order.
type foot struct {
	deep  float64 // metres towards the viewer
	key   uint32  // the same in millimetres
	index int32   // of the figure in the picture
}

// add puts a figure into the order.
func (o *order) add(deep float64, index int32) {
	// Millimetres from two kilometres above the set's corner: 22 bits.
	k := uint32(0)
	if mm := (deep + 2000) * 1000; mm >= 1<<22 {
		k = 1<<22 - 1
	} else if mm > 0 {
		k = uint32(mm)
	}
	o.items = append(o.items, foot{deep, k, index})
}

// sort sorts all that were added: a radix sort from the lowest digit, in three passes of eight bits each.
func (o *order) sort() {
	if cap(o.spare) < len(o.items) {
		o.spare = make([]foot, cap(o.items))
	}
	from, to := o.items, o.spare[:len(o.items)]
	for shift := 0; shift < 22; shift += 8 {
		var count [1 << 8]int32
		for i := range from {
			count[from[i].key>>shift&(1<<8-1)]++
		}
		sum := int32(0)
		for i, n := range count {
			count[i], sum = sum, sum+n
		}
		for i := range from {
			k := from[i].key >> shift & (1<<8 - 1)
			to[count[k]] = from[i]
			count[k]++
		}
		from, to = to, from
	}
	o.sorted = from
}
