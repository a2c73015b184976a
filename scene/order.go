package scene

// An order sorts figures back to front, by how many buildings are behind them and then by
// how deep their feet stand in the picture, for the painter's algorithm. It takes linear time and keeps those who are level in
// the order in which they came.
type order struct {
	items, spare []foot
	sorted       []foot // after sort
	most         int32  // of all numbers of buildings
}

// A foot is where a figure stands in the order.
type foot struct {
	deep  float64 // metres towards the viewer
	key   uint32  // the same in millimetres, below the number of buildings
	index int32   // of the figure in the picture
	order int32   // how many buildings are painted before it
}

// before reports whether the figure comes before what is so deep, with so many buildings
// behind it.
func (f *foot) before(order int32, deep float64) bool {
	return f.order < order || f.order == order && f.deep < deep
}

// add puts a figure into the order.
func (o *order) add(deep float64, buildings, index int32) {
	// Millimetres from two kilometres above the set's corner: 22 bits.
	k := uint32(0)
	if mm := (deep + 2000) * 1000; mm >= 1<<22 {
		k = 1<<22 - 1
	} else if mm > 0 {
		k = uint32(mm)
	}
	buildings = min(buildings, 1<<10-1)
	o.most = max(o.most, buildings)
	o.items = append(o.items, foot{deep, k | uint32(buildings)<<22, index, buildings})
}

// sort sorts all that were added: a radix sort from the lowest digit, in passes of eight
// bits each: three where there are at most three buildings.
func (o *order) sort() {
	bits := 24
	if o.most > 3 {
		bits = 32
	}
	o.most = 0
	if cap(o.spare) < len(o.items) {
		o.spare = make([]foot, cap(o.items))
	}
	from, to := o.items, o.spare[:len(o.items)]
	for shift := 0; shift < bits; shift += 8 {
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
